/// What `config.cfg` says about the shape of the networks.
///
/// Each setting that this runtime has built in is compared, so that a pipeline of another design is
/// refused instead of read wrongly. The settings: https://spacy.io/api/architectures.
struct ModelConfiguration {
  private let file: ModelFile
  private var sections: [String: [String: String]] = [:]

  init(_ file: ModelFile) throws(LanguageModelError) {
    self.file = file
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      throw .malformed(file: file.name, field: "text", reason: "it is no UTF-8")
    }
    var section = ""
    for line in text.split(separator: "\n") {
      let line = line.trimmingSpaces()
      if line.hasPrefix("["), line.hasSuffix("]") {
        section = String(line.dropFirst().dropLast())
      } else if let equals = line.firstIndex(of: "=") {
        let key = String(line[..<equals].trimmingSpaces())
        sections[section, default: [:]][key] =
          String(line[line.index(after: equals)...].trimmingSpaces())
      }
    }
  }

  func require(_ expected: [Requirement]) throws(LanguageModelError) {
    for requirement in expected {
      let field = "[\(requirement.section)] \(requirement.key)"
      guard let found = sections[requirement.section]?[requirement.key] else {
        throw .malformed(file: file.name, field: field, reason: "it is missing")
      }
      guard found == requirement.value else {
        throw .unsupported(
          file: file.name, field: field, reason: "\(found) instead of \(requirement.value)")
      }
    }
  }

  /// A setting that must have one value.
  struct Requirement {
    var section: String
    var key: String
    var value: String
  }
}

extension ModelConfiguration {
  /// Checks everything that the layers of this module take for granted.
  func requireSupportedPipeline() throws(LanguageModelError) {
    try require([
      .init(section: "nlp", key: "lang", value: "\"en\""),
      .init(section: "components.lemmatizer", key: "mode", value: "\"rule\""),
      .init(
        section: "components.tagger.model", key: "@architectures", value: "\"spacy.Tagger.v2\""),
    ])
    try requireTok2Vec(
      "components.tok2vec.model",
      attributes: "[\"NORM\",\"PREFIX\",\"SUFFIX\",\"SHAPE\",\"SPACY\",\"IS_SPACE\"]")
    try requireTok2Vec(
      "components.ner.model.tok2vec", attributes: "[\"NORM\",\"PREFIX\",\"SUFFIX\",\"SHAPE\"]")
    try requireTransitionParser("components.parser.model", stateType: "\"parser\"")
    try requireTransitionParser("components.ner.model", stateType: "\"ner\"")
  }

  private func requireTok2Vec(
    _ section: String, attributes: String
  ) throws(LanguageModelError) {
    try require([
      .init(section: section, key: "@architectures", value: "\"spacy.Tok2Vec.v2\""),
      .init(
        section: section + ".embed", key: "@architectures", value: "\"spacy.MultiHashEmbed.v2\""),
      .init(section: section + ".embed", key: "attrs", value: attributes),
      .init(section: section + ".embed", key: "include_static_vectors", value: "false"),
      .init(
        section: section + ".encode", key: "@architectures",
        value: "\"spacy.MaxoutWindowEncoder.v2\""),
      .init(section: section + ".encode", key: "width", value: "96"),
      .init(section: section + ".encode", key: "depth", value: "4"),
      .init(section: section + ".encode", key: "window_size", value: "1"),
      .init(section: section + ".encode", key: "maxout_pieces", value: "3"),
    ])
  }

  private func requireTransitionParser(
    _ section: String, stateType: String
  ) throws(LanguageModelError) {
    try require([
      .init(
        section: section, key: "@architectures", value: "\"spacy.TransitionBasedParser.v2\""),
      .init(section: section, key: "state_type", value: stateType),
      .init(section: section, key: "extra_state_tokens", value: "false"),
      .init(section: section, key: "hidden_width", value: "64"),
      .init(section: section, key: "maxout_pieces", value: "2"),
      .init(section: section, key: "use_upper", value: "true"),
    ])
  }
}

extension Substring {
  fileprivate func trimmingSpaces() -> Substring {
    var rest = self.drop { $0 == " " || $0 == "\t" || $0 == "\r" }
    while let last = rest.last, last == " " || last == "\t" || last == "\r" { rest.removeLast() }
    return rest
  }
}
