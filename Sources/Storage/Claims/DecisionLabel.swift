import Statements

/// Who decides what: what all decisions of one name share, stored once.
struct DecisionLabel: Hashable {
  var maker: Decision.Maker
  var name: String
  var phase: Decision.Phase?

  init(_ decision: Decision) {
    maker = decision.maker
    name = decision.name
    phase = decision.phase
  }
}

extension Decision.Maker {
  var storedName: String {
    switch self {
    case .pattern: "pattern"
    case .rule: "rule"
    case .model: "model"
    case .person: "person"
    case .register: "register"
    }
  }

  /// The name of the model, coder or register.
  var ownName: String? {
    switch self {
    case .pattern, .rule: nil
    case .model(let name), .person(let name), .register(let name): name
    }
  }

  /// Nil for a maker that there is not.
  init?(storedName: String, of name: String) {
    switch storedName {
    case "pattern": self = .pattern
    case "rule": self = .rule
    case "model": self = .model(name)
    case "person": self = .person(name)
    case "register": self = .register(name)
    default: return nil
    }
  }

  /// True for what decides while the text is read, and decides anew when it is read again.
  package var readsText: Bool {
    switch self {
    case .pattern, .rule, .model: true
    case .person, .register: false
    }
  }
}
