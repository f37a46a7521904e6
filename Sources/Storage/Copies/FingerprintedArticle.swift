import Positions
import Statements

/// An article with what copies of it are recognised by.
struct FingerprintedArticle: Hashable {
  var id: Int64
  /// 0 where the article has no date.
  var day: Int
  var fingerprint: Fingerprint
  /// Two articles of one day and one length still have an order, in every store the same.
  var name: String
  var digest: Int64

  /// True where this one is the original if they are copies: the earlier, of one day the longer.
  /// What has no date comes last, as it cannot show that it was first.
  func precedes(_ other: FingerprintedArticle) -> Bool { order < other.order }

  private var order: (Int, Int, String, Int64, Int64) {
    (day == 0 ? .max : day, -fingerprint.wordCount, name, digest, id)
  }

  /// True where both print one report.
  func isCopy(of other: FingerprintedArticle) -> Bool {
    let isNear = day == 0 || other.day == 0 || abs(day - other.day) <= Fingerprint.days
    return isNear && fingerprint.isCopy(of: other.fingerprint)
  }

  static let columns = """
    fingerprint.article, fingerprint.day, fingerprint.sketch, article.name, article.digest
    """
}

extension Row {
  mutating func fingerprintedArticle(in path: String) throws -> FingerprintedArticle {
    let id = integer64()
    let day = integer()
    guard let fingerprint = Fingerprint(bytes: bytes()) else {
      throw StorageError.damaged(path: path, detail: "the fingerprint of article \(id) is none")
    }
    return FingerprintedArticle(
      id: id, day: day, fingerprint: fingerprint, name: text(), digest: integer64())
  }
}
