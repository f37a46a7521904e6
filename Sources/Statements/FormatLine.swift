import Foundation

/// A line of the statement format: a statement, or the record of the article that its statements
/// follow.
package enum FormatLine: Hashable, Sendable {
  case article(ArticleRecord)
  case statement(StatementLine)

  /// Throws a `StatementLineError` for what is no JSON, lacks a field, or has a value outside of its
  /// closed set.
  package init(json: [UInt8]) throws(StatementLineError) {
    do {
      switch try JSONDecoder().decode(Fields.self, from: Data(json)) {
      case .article(let fields): self = .article(try fields.record)
      case .statement(let fields):
        self = .statement(
          StatementLine(
            document: fields.document, statement: try fields.statement,
            decisions: try fields.toldDecisions))
      }
    } catch let error as DecodingError {
      throw StatementLineError(error)
    } catch let error as StatementLineError {
      throw error
    } catch {
      throw StatementLineError("\(error)")
    }
  }

  private enum Fields: Decodable {
    case article(ArticleFields)
    case statement(StatementFields)

    private enum Key: String, CodingKey {
      case article
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      if container.contains(.article) {
        self = .article(try container.decode(ArticleFields.self, forKey: .article))
      } else {
        self = .statement(try StatementFields(from: decoder))
      }
    }
  }

  /// The name of the article that a line is meant to be the record of, also where it is none.
  package static func documentOfRecord(json: [UInt8]) -> String? {
    struct Record: Decodable {
      struct Article: Decodable { var document: String }
      var article: Article
    }
    return (try? JSONDecoder().decode(Record.self, from: Data(json)))?.article.document
  }
}
