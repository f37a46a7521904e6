/// How much of anything the reader takes in, so that no input can take the program down.
package struct ReadingLimits: Hashable, Sendable {
  /// Bytes of one file or stream.
  package var fileSize: Int
  /// Bytes of one web page, with its scripts and the pictures in it.
  package var pageSize: Int
  /// Bytes of one web page without them.
  package var markupSize: Int
  /// Bytes of one record of a table.
  package var recordSize: Int
  /// Bytes of one feed.
  package var feedSize: Int
  /// Bytes of all files together that are unpacked from one archive.
  package var packageSize: Int
  /// Bytes of one passage: a longer one is cut at a sentence end, or at a space, or anywhere.
  package var passageSize: Int

  package init(
    fileSize: Int = 64 << 20, pageSize: Int = 32 << 20, markupSize: Int = 4 << 20,
    recordSize: Int = 16 << 20, feedSize: Int = 16 << 20,
    packageSize: Int = 32 << 20, passageSize: Int = 8 << 10
  ) {
    self.fileSize = fileSize
    self.pageSize = pageSize
    self.markupSize = markupSize
    self.recordSize = recordSize
    self.feedSize = feedSize
    self.packageSize = packageSize
    self.passageSize = passageSize
  }
}
