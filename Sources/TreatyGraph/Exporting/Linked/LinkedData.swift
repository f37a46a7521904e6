import Actors
import Positions
import Statements

/// Statements as RDF: each a claim of schema.org with its relation, its quote and place as a Web
/// Annotation, and where it is from as PROV; one named graph an article.
struct LinkedData {
  private(set) var quads: [LinkedQuad] = []
  private let base: String
  private let items: WikidataItems
  private var seen: Set<LinkedQuad> = []
  private var claimIRIs: Set<String> = []

  /// `base` is what names of statements, articles and actors begin with.
  init(_ statements: [SourcedStatement], base: String, items: WikidataItems) {
    self.base = base
    self.items = items
    let vocabulary = base + "vocabulary"
    for (name, meaning) in LinkedVocabulary.own {
      add("tg:" + name, "rdfs:comment", .english(meaning), vocabulary)
    }
    for statement in statements { add(statement) }
  }

  private mutating func add(
    _ subject: String, _ predicate: String, _ object: LinkedTerm?, _ graph: String
  ) {
    guard let object else { return }
    let quad = LinkedQuad(
      subject: LinkedVocabulary.iri(subject), predicate: LinkedVocabulary.iri(predicate),
      object: object, graph: graph)
    if seen.insert(quad).inserted { quads.append(quad) }
  }

  private func term(_ short: String) -> LinkedTerm { .iri(LinkedVocabulary.iri(short)) }

  private mutating func add(_ sourced: SourcedStatement) {
    let statement = sourced.statement
    let article = base + "article:\(sourced.articleID)"
    let graph = article
    addArticle(sourced.article, article, graph)
    var claim = base + "statement:" + (statement.key?.description ?? "\(sourced.id)").percentEncoded
    // Two statements may stand at the same places of two articles with one text.
    if !claimIRIs.insert(claim).inserted { claim += ":\(sourced.id)" }
    add(claim, "rdf:type", term("tg:Statement"), graph)
    add(claim, "rdf:type", term("schema:Claim"), graph)
    add(claim, "rdf:type", term("prov:Entity"), graph)
    add(claim, "schema:appearance", .iri(article), graph)
    add(claim, "schema:text", .english(statement.evidence.sentence.text), graph)
    add(claim, "prov:wasQuotedFrom", .iri(article), graph)
    add(claim, "tg:number", .typed("\(sourced.id)", .integer), graph)
    add(claim, "tg:actor", .iri(actor(statement.actor, graph)), graph)
    add(claim, "tg:relation", term("tg:" + statement.relation.rawValue), graph)
    add(claim, "tg:side", term("tg:" + statement.polarity.rawValue), graph)
    add(claim, "tg:modality", term("tg:" + statement.modality.rawValue), graph)
    add(claim, "tg:isNegated", .typed("\(statement.isNegated)", .boolean), graph)
    add(claim, "tg:object", .iri(object(PositionObject(statement.object), graph)), graph)
    add(claim, "tg:objectText", .english(statement.object.quote.text), graph)
    add(claim, "tg:predicateText", .english(statement.predicate.quote.text), graph)
    add(claim, "tg:confidence", .typed(Self.decimal(statement.confidence), .decimal), graph)
    add(claim, "tg:condition", statement.condition.map { .english($0.text) }, graph)
    add(claim, "tg:pattern", .plain(statement.pattern), graph)
    if let speaker = statement.speaker {
      add(claim, "tg:speaker", .iri(actor(speaker, graph)), graph)
    }
    addDate(sourced.date, of: claim, "tg:date", graph)
    addAnnotation(sourced, claim, article, graph)
  }

  /// Words and place of the sentence, as the Web Annotation has them.
  private mutating func addAnnotation(
    _ sourced: SourcedStatement, _ claim: String, _ article: String, _ graph: String
  ) {
    let sentence = sourced.statement.evidence.sentence
    let annotation = claim + ":annotation"
    let target = claim + ":target"
    add(annotation, "rdf:type", term("oa:Annotation"), graph)
    add(annotation, "oa:hasBody", .iri(claim), graph)
    add(annotation, "oa:hasTarget", .iri(target), graph)
    add(target, "rdf:type", term("oa:SpecificResource"), graph)
    add(target, "oa:hasSource", .iri(article), graph)
    add(target, "oa:hasSelector", .iri(claim + ":quote"), graph)
    add(claim + ":quote", "rdf:type", term("oa:TextQuoteSelector"), graph)
    add(claim + ":quote", "oa:exact", .plain(sentence.text), graph)
    add(target, "oa:hasSelector", .iri(claim + ":place"), graph)
    add(claim + ":place", "rdf:type", term("oa:TextPositionSelector"), graph)
    add(claim + ":place", "oa:start", .typed("\(sentence.range.start)", .nonNegativeInteger), graph)
    add(claim + ":place", "oa:end", .typed("\(sentence.range.end)", .nonNegativeInteger), graph)
  }

  private mutating func addArticle(_ article: Article, _ iri: String, _ graph: String) {
    add(iri, "rdf:type", term("schema:Article"), graph)
    add(iri, "rdf:type", term("prov:Entity"), graph)
    add(iri, "schema:name", .plain(article.name), graph)
    add(iri, "schema:headline", article.title.map { .english($0) }, graph)
    add(iri, "tg:outlet", article.outlet.map { .plain($0) }, graph)
    add(iri, "schema:url", article.address.flatMap(Self.address), graph)
    addDate(article.date, of: iri, "schema:datePublished", graph)
  }

  /// A date as precise as it is, with its first day for filters.
  private mutating func addDate(
    _ date: CalendarDate?, of subject: String, _ predicate: String, _ graph: String
  ) {
    guard let date else { return }
    let type: XSDType =
      switch date.precision {
      case .day: .date
      case .month: .gYearMonth
      case .year: .gYear
      }
    add(subject, predicate, .typed(date.description, type), graph)
    let first = CalendarDate(
      year: date.year, month: date.precision == .year ? 1 : date.month,
      day: date.precision == .day ? date.day : 1)
    add(subject, "tg:firstDay", first.map { .typed($0.description, .date) }, graph)
  }

  private mutating func actor(_ mention: ActorMention, _ graph: String) -> String {
    let name = mention.id.map { "actor:" + $0.rawValue } ?? "holder:" + mention.name
    let iri = base + name.percentEncoded
    add(iri, "rdf:type", term("prov:Agent"), graph)
    add(iri, "rdf:type", term(mention.kind.schemaClass), graph)
    add(iri, "schema:name", .english(mention.name), graph)
    add(iri, "tg:kind", .plain(mention.kind.rawValue), graph)
    if let item = mention.id.flatMap({ items[$0.rawValue] }) {
      add(iri, "owl:sameAs", .iri(item), graph)
    }
    if let affiliation = mention.affiliation {
      add(
        iri, "tg:affiliation", .iri(base + ("actor:" + affiliation.rawValue).percentEncoded), graph)
    }
    return iri
  }

  private mutating func object(_ object: PositionObject, _ graph: String) -> String {
    let isNamed = object.kind == .treaty || object.kind == .actor
    let id = isNamed ? object.id : nil
    let name = id.map { (object.kind == .actor ? "actor:" : "") + $0 } ?? "object:" + object.name
    let iri = base + name.percentEncoded
    add(iri, "schema:name", .english(object.name), graph)
    add(iri, "tg:kind", .plain(object.kind.rawValue), graph)
    if object.kind != .actor, let treaty = object.id {
      let about = base + treaty.percentEncoded
      add(iri, "tg:treaty", .iri(about), graph)
      add(about, "rdf:type", term("schema:Legislation"), graph)
      if let item = items[treaty] { add(about, "owl:sameAs", .iri(item), graph) }
    }
    return iri
  }

  /// Never with an exponent, which no decimal has.
  private static func decimal(_ number: Double) -> String {
    let thousandths = Int((number * 10_000).rounded())
    let fraction = String(10_000 + thousandths % 10_000).dropFirst()
    return "\(thousandths / 10_000).\(fraction)"
  }

  private static func address(_ text: String) -> LinkedTerm? {
    let lower = text.lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://"),
      text.unicodeScalars.allSatisfy({
        $0.value > 0x20 && !"<>\"{}|\\^`".unicodeScalars.contains($0)
      })
    else { return nil }
    return .iri(text)
  }
}

extension ActorKind {
  /// What schema.org calls it.
  fileprivate var schemaClass: String {
    switch self {
    case .state: "schema:Country"
    case .governmentBody: "schema:GovernmentOrganization"
    case .nonGovernmentalOrganization: "schema:NGO"
    case .company: "schema:Corporation"
    case .person: "schema:Person"
    case .party: "schema:PoliticalParty"
    case .bloc, .intergovernmentalOrganization, .group: "schema:Organization"
    }
  }
}
