/// The names of what statements of RDF are made of: those of others where they fit, else our own.
enum LinkedVocabulary {
  /// The short names of the vocabularies that are used, sorted.
  static let prefixes: KeyValuePairs = [
    "oa": "http://www.w3.org/ns/oa#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "tg": "urn:treatygraph:vocabulary:",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
  ]

  /// The address that a short name stands for: `oa:exact`.
  static func iri(_ short: String) -> String {
    guard let colon = short.firstIndex(of: ":"),
      let prefix = prefixes.first(where: { $0.key == short[..<colon] })
    else { return short }
    return prefix.value + short[short.index(after: colon)...]
  }

  /// What our own words mean, as statements of RDF that go out with them.
  static let own: KeyValuePairs = [
    "Statement": "One actor's relation to one object, with the words that show it.",
    "actor": "Who holds the position.",
    "affiliation": "For whom an actor speaks that the directory does not know.",
    "condition": "The words that the position hangs on.",
    "confidence": "How likely the statement is right, from 0 to 1.",
    "date": "When the position was taken, as precisely as is known.",
    "firstDay": "The first day of that date.",
    "isNegated": "True where the text negates the relation: did not sign.",
    "kind": "What sort of actor or object it is.",
    "modality": "How firmly it is held: asserted, planned, conditional, possible, reported.",
    "number": "The number of the statement in the store.",
    "object": "What the position is on.",
    "objectText": "The words of the text that name the object.",
    "outlet": "Who published the article, as printed.",
    "pattern": "The id of the pattern that found the statement.",
    "predicateText": "The word of the text that shows the position.",
    "relation": "What the actor does towards the object.",
    "side": "Which way it points: support, oppose, neutral.",
    "speaker": "Who says that the actor holds the position, where the article itself does not.",
    "treaty": "The treaty that an object is, or is about.",
  ]
}
