/// What stands in a place of a statement of RDF.
enum LinkedTerm: Hashable {
  /// An absolute address or name.
  case iri(String)
  /// Words in English.
  case english(String)
  /// Words in no language, or in one that is not known.
  case plain(String)
  /// A value with its type of XML Schema.
  case typed(String, XSDType)
}

/// The types of XML Schema that are used.
enum XSDType: String {
  case boolean, decimal, integer, nonNegativeInteger, date, gYear, gYearMonth
}

/// A statement of RDF in its named graph.
struct LinkedQuad: Hashable {
  var subject: String
  var predicate: String
  var object: LinkedTerm
  var graph: String
}

extension String {
  /// As a part of an address: all but letters, digits and a few marks that stand for nothing becomes
  /// `%` and its bytes. A full stop at the end would end a statement of Turtle.
  var percentEncoded: String {
    var text = ""
    for (index, byte) in utf8.enumerated() {
      let isLast = index == utf8.count - 1
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x3A: text.append(character(byte))
      case 0x2E where !isLast: text.append(".")
      default:
        text +=
          "%" + String(byte >> 4, radix: 16).uppercased()
          + String(byte & 15, radix: 16).uppercased()
      }
    }
    return text
  }

  private func character(_ byte: UInt8) -> Character { Character(Unicode.Scalar(byte)) }
}
