/// Rules that turn tags into parts of speech and features, and set a few lemmas.
///
/// https://spacy.io/api/attributeruler. All rules are matched before any is applied; later rules
/// overwrite earlier ones.
struct AttributeRuler: Sendable {
  /// A condition on one token; all that are present must hold.
  struct Condition: Sendable {
    var tests: [Test] = []
  }

  /// A test of one attribute.
  enum Test: Sendable {
    case tag(Membership)
    case lower(Membership)
    case relation(Membership)
    case isSpace(Bool)
    /// Whether a pattern, an index into `patterns`, is found in the lower-case form.
    case lowerMatches(pattern: Int)
  }

  /// A set of strings, by hash, that an attribute must be in or outside of.
  struct Membership: Sendable {
    var hashes: Set<UInt64>
    var isExcluded = false

    func admits(_ hash: UInt64) -> Bool { hashes.contains(hash) != isExcluded }
  }

  /// What a rule sets; nil leaves the attribute as it is.
  struct Assignment: Sendable {
    var tag: String?
    var partOfSpeech: PartOfSpeech?
    var morphology: String?
    var lemma: String?
    var relation: DependencyRelation?

    /// Takes over what a later rule sets.
    mutating func overwrite(with later: Assignment) {
      tag = later.tag ?? tag
      partOfSpeech = later.partOfSpeech ?? partOfSpeech
      morphology = later.morphology ?? morphology
      lemma = later.lemma ?? lemma
      relation = later.relation ?? relation
    }
  }

  /// A rule for single tokens.
  struct Rule: Sendable {
    var number: Int
    var condition: Condition
  }

  /// A rule for two tokens in a row; one of them is changed.
  struct PairRule: Sendable {
    var number: Int
    var first: Condition
    var second: Condition
    var changesSecond: Bool
  }

  fileprivate(set) var assignments: [Assignment] = []
  fileprivate(set) var rules: [Rule] = []
  fileprivate(set) var pairRules: [PairRule] = []
  fileprivate(set) var patterns: [RegularExpression] = []

  /// At most as many as there are bits for them beside the tag in the keys of annotations.
  static let pairRuleLimit = 24
}

extension AttributeRuler {
  init(_ file: ModelFile) throws(LanguageModelError) {
    var reader = MessagePackReader(file)
    for number in 0..<(try reader.readArrayCount()) {
      reader.field = "rule \(number)"
      try readRule(&reader, number: number, file: file)
    }
  }

  private mutating func readRule(
    _ reader: inout MessagePackReader, number: Int, file: ModelFile
  ) throws(LanguageModelError) {
    var alternatives: [[Condition]] = []
    var assignment = Assignment()
    var index = 0
    for _ in 0..<(try reader.readMapCount()) {
      switch try reader.readString() {
      case "patterns":
        for _ in 0..<(try reader.readArrayCount()) {
          var conditions: [Condition] = []
          for _ in 0..<(try reader.readArrayCount()) {
            conditions.append(try readCondition(&reader, file: file))
          }
          alternatives.append(conditions)
        }
      case "attrs": assignment = try Self.readAssignment(&reader)
      case "index": index = try reader.readSmallInteger(below: 2)
      default: try reader.skip()
      }
    }
    assignments.append(assignment)
    for conditions in alternatives {
      switch conditions.count {
      case 1 where index == 0: rules.append(Rule(number: number, condition: conditions[0]))
      case 2:
        pairRules.append(
          PairRule(
            number: number, first: conditions[0], second: conditions[1],
            changesSecond: index == 1))
      default:
        throw .unsupported(
          file: file.name, field: reader.field, reason: "a pattern of \(conditions.count) tokens")
      }
    }
    guard pairRules.count <= Self.pairRuleLimit else {
      throw .unsupported(
        file: file.name, field: reader.field,
        reason: "more than \(Self.pairRuleLimit) patterns of two tokens")
    }
  }

  private static func readAssignment(
    _ reader: inout MessagePackReader
  ) throws(LanguageModelError) -> Assignment {
    var assignment = Assignment()
    for _ in 0..<(try reader.readMapCount()) {
      let key = try reader.readString()
      let value = try reader.readString()
      switch key {
      case "TAG": assignment.tag = value
      case "MORPH": assignment.morphology = value == "_" ? "" : value
      case "LEMMA": assignment.lemma = value
      case "POS":
        guard let partOfSpeech = PartOfSpeech(rawValue: value) else {
          throw reader.malformed("the part of speech \(value)")
        }
        assignment.partOfSpeech = partOfSpeech
      case "DEP":
        guard let relation = DependencyRelation(rawValue: value) else {
          throw reader.malformed("the relation \(value)")
        }
        assignment.relation = relation
      default: throw reader.malformed("the attribute \(key)")
      }
    }
    return assignment
  }

  private mutating func readCondition(
    _ reader: inout MessagePackReader, file: ModelFile
  ) throws(LanguageModelError) -> Condition {
    var condition = Condition()
    for _ in 0..<(try reader.readMapCount()) {
      let key = try reader.readString()
      if key == "IS_SPACE" {
        condition.tests.append(.isSpace(try reader.readBool()))
        continue
      }
      var membership = Membership(hashes: [])
      if reader.nextIsMap {
        guard try reader.readMapCount() == 1 else { throw reader.malformed("several operators") }
        let name = try reader.readString()
        if name == "REGEX", key == "LOWER" {
          let pattern = try RegularExpression(
            python: try reader.readString(), file: file.name, field: reader.field)
          condition.tests.append(.lowerMatches(pattern: patterns.count))
          patterns.append(pattern)
          continue
        }
        guard name == "IN" || name == "NOT_IN" else { throw reader.malformed("operator \(name)") }
        membership.isExcluded = name == "NOT_IN"
        for _ in 0..<(try reader.readArrayCount()) {
          membership.hashes.insert(StringHash.hash64(file.bytes[try reader.readBytes()]))
        }
      } else {
        membership.hashes.insert(StringHash.hash64(file.bytes[try reader.readBytes()]))
      }
      switch key {
      case "TAG": condition.tests.append(.tag(membership))
      case "LOWER": condition.tests.append(.lower(membership))
      case "DEP": condition.tests.append(.relation(membership))
      default: throw reader.malformed("a condition on \(key)")
      }
    }
    return condition
  }
}
