/// A value bound to a parameter of a query.
enum SQLValue: Sendable {
  case null
  case integer(Int64)
  case truth(Bool)
  case real(Double)
  case text(String)
  case blob([UInt8])
  /// What `json_each` takes apart.
  case numbers(NumberList)
}

/// Numbers as one parameter: there may be more of them than a query has parameters.
struct NumberList: Hashable, SQLBindable {
  let numbers: [Int64]

  init(_ numbers: some Sequence<Int64>) { self.numbers = Array(numbers) }

  var sqlValue: SQLValue { .numbers(self) }

  var json: String { "[\(numbers.map { String($0) }.joined(separator: ","))]" }
}

/// What can be bound to a parameter.
protocol SQLBindable: Sendable {
  var sqlValue: SQLValue { get }
}

extension Int: SQLBindable { var sqlValue: SQLValue { .integer(Int64(self)) } }
extension Int64: SQLBindable { var sqlValue: SQLValue { .integer(self) } }
extension Bool: SQLBindable { var sqlValue: SQLValue { .truth(self) } }
extension SQLValue: SQLBindable { var sqlValue: SQLValue { self } }
extension Double: SQLBindable { var sqlValue: SQLValue { .real(self) } }
extension String: SQLBindable { var sqlValue: SQLValue { .text(self) } }

extension [UInt8]: SQLBindable { var sqlValue: SQLValue { .blob(self) } }

extension Optional: SQLBindable where Wrapped: SQLBindable {
  // No key path: making one costs more than all the rest of binding a value.
  var sqlValue: SQLValue {
    switch self {
    case .some(let value): value.sqlValue
    case .none: .null
    }
  }
}
