import Statements

/// What keeps one file, address or stream from becoming a document.
package enum ReadingError: Error, Hashable, Sendable {
  case missing(file: String)
  case isFolder(file: String)
  case unreadable(file: String, reason: String)
  case empty(file: String)
  /// Has bytes but no words: only rules, markup or boilerplate.
  case noText(file: String)
  /// A web page without an article: a list of links, a form, a script that would load one.
  case noArticle(file: String)
  /// A web page with elements inside elements, hundreds deep.
  case nestedTooDeep(file: String)
  /// Known by its first bytes, or by NUL bytes, to be no text.
  case notText(file: String, looksLike: String)
  /// The offset counts bytes from 0.
  case notUTF8(file: String, offset: Int)
  case tooLarge(file: String, limit: Int)
  case unknownDate(file: String, value: String)
  case ambiguousDate(file: String, value: String)
  /// A PDF file without a word in it.
  case scanned(file: String, pages: Int)
  case encrypted(file: String)
  case damaged(file: String, reason: String)
  /// The program that reads the format went beyond its limits of time or memory, or crashed.
  case tooCostly(file: String)
  case missingProgram(name: String, package: String)
  /// A table of articles whose columns have names that nobody knows.
  case noTextColumn(file: String, columns: String)
  /// A table of metadata that does not say of which files.
  case noFileColumn(file: String, columns: String)
  /// One record of a table gives no article.
  case badRecord(file: String, line: Int, reason: String)
  /// A file of several articles where one is wanted.
  case holdsMany(file: String, count: Int)
  /// What looks like an export of many articles, and has none that can be told apart.
  case unsplit(file: String, kind: String)
  /// Something other than RSS or Atom.
  case noFeed(file: String)
  /// RSS or Atom where an article is wanted.
  case isFeed(file: String)
  case notFetched(address: String, reason: String)
  /// An address that leads into the local network, or a proxy that stands there.
  case localAddress(address: String)
  /// A file of reading rules in the data folder is missing or has a line that makes no sense.
  case badRules(Diagnostic)
}

extension ReadingError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missing(let file):
      "there is no file \"\(file)\": check the path"
    case .isFolder(let file):
      "\"\(file)\" is a folder: name the files in it, for example \"\(file)/\"*.txt"
    case .unreadable(let file, let reason):
      "\"\(file)\" cannot be read: \(reason)"
    case .empty(let file):
      "\"\(file)\" is empty: there is nothing to read"
    case .noText(let file):
      "\"\(file)\" has no words to read: only rules, markup or navigation"
    case .noArticle(let file):
      "\"\(file)\" is a web page without an article in it: save its text as plain text"
    case .nestedTooDeep(let file):
      "\"\(file)\" has more than 256 elements inside each other: save its text as plain text"
    case .notText(let file, let looksLike):
      "\"\(file)\" is no text but looks like \(looksLike): save it as plain text"
    case .notUTF8(let file, let offset):
      "\"\(file)\" is not UTF-8 (byte \(offset)): convert it with iconv -f WINDOWS-1252 -t UTF-8"
    case .tooLarge(let file, let limit):
      "\"\(file)\" is larger than the limit of \(limit / 1_048_576) MB for one article: split it"
    case .unknownDate(let file, let value):
      "\"\(value)\" in \"\(file)\" is no date: write it as 2025-10-25 or 25 October 2025"
    case .ambiguousDate(let file, let value):
      "\"\(value)\" in \"\(file)\" may be month or day first: write it as 2025-10-25"
    case .scanned(let file, let pages):
      "\"\(file)\" has no text on its \(pages) pages: make it readable with OCR first"
    case .encrypted(let file):
      "\"\(file)\" needs a password: save a copy of it without one"
    case .damaged(let file, let reason):
      "\"\(file)\" is no readable PDF (\(reason)): get it again"
    case .tooCostly(let file):
      "\"\(file)\" takes more time or memory than one document may: save its text as plain text"
    case .missingProgram(let name, let package):
      "\(name) is not installed, which this format needs: install the package \(package)"
    case .noTextColumn(let file, let columns):
      "\"\(file)\" has no column of text among \(columns): "
        + "say which one holds it with --columns text=NAME"
    case .noFileColumn(let file, let columns):
      "\"\(file)\" has no column of file names among \(columns): "
        + "say which one holds them with --columns file=NAME"
    case .badRecord(let file, let line, let reason):
      "\(file):\(line): \(reason)"
    case .notFetched(let address, let reason):
      "\(address) cannot be read: \(reason)"
    case .localAddress(let address):
      "\(address) leads into the local network: use --allow-local if it is meant to"
    case .holdsMany(let file, let count):
      "\"\(file)\" holds \(count) articles where one is wanted: save it as a file and add that"
    case .unsplit(let file, let kind):
      "\"\(file)\" looks like many articles (\(kind)) that cannot be told apart: "
        + "export it as a table, or one file for each"
    case .noFeed(let file):
      "\"\(file)\" is no feed that can be read: give the address of an RSS or Atom feed"
    case .isFeed(let file):
      "\"\(file)\" is a feed, not an article: add it with --feed"
    case .badRules(let diagnostic):
      diagnostic.description
    }
  }
}
