import TreatyGraph

/// What to write for other programs, and how it is counted.
enum ExportOptions {
  /// What a program reads.
  enum Format: String, CaseIterable, Sendable {
    case csv, jsonl, xlsx, matrix, graphml, gexf, dot, dl, pajek, dna, turtle, nquads, jsonld, ftm

    /// What cannot be printed.
    var isBinary: Bool { self == .dna || self == .xlsx }
  }

  /// What is written.
  enum Content: String, CaseIterable, Sendable {
    case statements, positions, actors, edges
  }

  /// Who is tied in a file of Discourse Network Analyzer.
  enum Actors: String, CaseIterable, Sendable {
    case organizations, persons
  }

  static let actor = Argument(.optional, .actor(), "Whose positions, by any name or id")
  static let gold = Flag("gold", "The sentences that people have reviewed, as a gold standard")
  static let format = Option(
    "as", ValueKind<Format>.choice("FORMAT"),
    "csv and jsonl are tables, xlsx all of them; matrix is a table of ties; graphml, gexf, dot, dl and "
      + "pajek are networks; dna is a file of Discourse Network Analyzer; turtle, nquads and jsonld are "
      + "linked data; ftm are entities of FollowTheMoney")
  static let base = DefaultedOption(
    "base", .text("ADDRESS"), default: Archive.linkedBase,
    "What names begin with in linked data: an address of your own")
  static let content = DefaultedOption(
    "what", ValueKind<Content>.choice("WHAT"), default: .statements, "What a table tells")
  static let network = DefaultedOption(
    "network", ValueKind<ExportQuestion.Network>.choice("TIES"), default: .twoMode,
    "What ties are: actors with objects, or actors who agree, contradict, or both")
  static let normalization = DefaultedOption(
    "normalize", ValueKind<ExportQuestion.Normalization>.choice("BY"), default: .no,
    "What ties are divided by")
  static let duplicates = DefaultedOption(
    "duplicates", ValueKind<ExportQuestion.Duplicates>.choice("ONCE"), default: .document,
    "How often the same of one actor on one object counts: always, or once in a document, …")
  static let from = Option(
    "from", .file("FILE"), "Ties of a file of Discourse Network Analyzer, not of the store")
  static let between = DefaultedOption(
    "between", ValueKind<Actors>.choice("WHOM"), default: .organizations,
    "Who is tied, of such a file")
  static let output = Option(
    "output", short: "o", .file("FILE"), "Write to this file, not to standard output")

  static let all = [
    format.parameter, content.parameter, network.parameter, normalization.parameter,
    duplicates.parameter, from.parameter, between.parameter, base.parameter, output.parameter,
    gold.parameter,
  ]

  static let discussion = [
    """
    With --as, what positions and graph are made of, over the same filters: tables of statements, \
    positions, actors or ties, and networks for R, Python, Gephi, UCINET, Pajek and visone. Ties are \
    counted as Discourse Network Analyzer counts them; statements that take no side are left out of \
    them. A cell of CSV that looks like a formula gets a quotation mark before it. Texts of articles \
    are not written, only the sentences that statements stand in.
    """,
    """
    Linked data are claims of schema.org with quote and place as a Web Annotation, and where they are \
    from as PROV, one named graph an article; what no vocabulary has is our own, explained in the file. \
    FollowTheMoney has no entity for a position: it gets a link from actor to object, with the \
    relation as its role and the article as its proof.
    """,
    """
    With --gold, the positions of each sentence of which somebody has decided on all that was found \
    in it, one a line, as treatygraph evaluate reads them; a sentence whose statements were all \
    rejected has a line without a position. A statement that the program missed must be added first.
    """,
  ]
}

extension Invocation {
  /// How ties are counted.
  var exportQuestion: ExportQuestion {
    ExportQuestion(
      network: self[ExportOptions.network], normalization: self[ExportOptions.normalization],
      duplicates: self[ExportOptions.duplicates])
  }

  /// The ties that the options ask for: of the store, or of a file.
  func ties() throws -> ExportNetwork {
    let question = exportQuestion
    if let path = self[ExportOptions.from] {
      return try Archive.network(
        question, ofDiscourseFile: path, betweenPersons: self[ExportOptions.between] == .persons)
    }
    return try archive.network(
      question, of: self[ExportOptions.actor], on: self[SharedOptions.treaty],
      among: try positionFilter())
  }

  /// The table that the options ask for.
  func exportedTable() throws -> ExportTable {
    let content = self[ExportOptions.content]
    if self[ExportOptions.from] != nil || content == .edges { return try ties().edgeTable }
    let filter = try positionFilter()
    let actor = self[ExportOptions.actor]
    let treaty = self[SharedOptions.treaty]
    return switch content {
    case .statements: try archive.statementTable(of: actor, on: treaty, among: filter)
    case .positions: try archive.positionTable(of: actor, on: treaty, among: filter)
    case .actors, .edges: try archive.actorTable(of: actor, on: treaty, among: filter)
    }
  }

  private func linked(as format: Archive.LinkedFormat) throws -> String {
    try archive.linkedStatements(
      as: format, base: self[ExportOptions.base], of: self[ExportOptions.actor],
      on: self[SharedOptions.treaty], among: try positionFilter())
  }

  /// What a format that can be printed has in it.
  func exportedText(as format: ExportOptions.Format) throws -> String {
    switch format {
    case .csv: try exportedTable().csv
    case .jsonl: try exportedTable().jsonLines.map { $0 + "\n" }.joined()
    case .matrix: try ties().matrixTable.csv
    case .graphml: try ties().graphML
    case .gexf: try ties().gexf
    case .dl: try ties().dl
    case .dot: try ties().dot
    case .pajek: try ties().pajek
    case .turtle: try linked(as: .turtle)
    case .nquads: try linked(as: .nquads)
    case .jsonld: try linked(as: .jsonld)
    case .ftm: try linked(as: .ftm)
    case .dna, .xlsx: ""
    }
  }
}
