import TreatyGraph

/// What a person decides on a page: the same entries of the journal as the commands write.
struct Deciding: Page {
  let site: Site
  let request: HTTPRequest

  private var coder: String { site.options.coder }

  func onStatement(_ number: Int64, does act: String) throws -> HTTPResponse {
    let form = request.form
    let because = form.value(of: "because")
    switch act {
    case "accept":
      try archive.decide(.accept, on: number, by: coder, because: because)
    case "reject":
      try archive.decide(.reject, on: number, by: coder, because: because)
    case "correct":
      try archive.correct(number, try wish(form), by: coder, because: because)
    case "note":
      try archive.note(form.value(of: "note") ?? "", on: "\(number)", by: coder)
    case "tag":
      try archive.tag("\(number)", form.value(of: "tag") ?? "", by: coder)
    default: throw Refusal.nothing
    }
    return back(form, otherwise: Address.statement(number).text)
  }

  func addStatement(toArticle reference: String) throws -> HTTPResponse {
    let form = request.form
    guard let relation = try formChoice("relation", form, Relation.self) else {
      throw Refusal(422, "say what the actor does: the relation is missing")
    }
    guard let quote = form.value(of: "quote") else { throw TreatyGraphError.emptyQuote }
    let receipt = try archive.addStatement(
      MarkedStatement(
        article: reference, quote: quote, relation: relation, values: try wish(form)),
      by: coder, because: form.value(of: "because"))
    let number = receipt.log.entry.entry.subjects.first?.name ?? ""
    return .see(Address("/articles/", reference).at("statement-\(number)"))
  }

  func undo() throws -> HTTPResponse {
    let form = request.form
    let number = form.value(of: "entry").flatMap { Int64($0) }
    try archive.undo(number, by: coder, because: form.value(of: "because"))
    return back(form, otherwise: "/log")
  }

  func redo() throws -> HTTPResponse {
    try archive.redo(by: coder)
    return back(request.form, otherwise: "/log")
  }

  private func back(_ form: [FormField], otherwise address: String) -> HTTPResponse {
    .see(Address.back(form.value(of: "back")) ?? address)
  }

  /// What is not filled in stays as it is; `none` takes a value away.
  private func wish(_ form: [FormField]) throws -> CorrectionWish {
    var wish = CorrectionWish()
    wish.actor = form.value(of: "actor")
    wish.unknownActorKind = try formChoice("kind", form, ActorKind.self)
    wish.relation = try formChoice("relation", form, Relation.self)
    wish.isNegated = form.value(of: "negated").map { $0 == "yes" }
    wish.side = try formChoice("side", form, Polarity.self)
    wish.modality = try formChoice("modality", form, Modality.self)
    wish.object = form.value(of: "object")
    wish.treaty = change(form.value(of: "treaty"))
    wish.condition = change(form.value(of: "condition"))
    wish.speaker = change(form.value(of: "speaker"))
    if let date = form.value(of: "date") {
      guard date != "none" else {
        wish.date = .removed
        return wish
      }
      guard let day = CalendarDate.period(date) else {
        throw Refusal(422, "\"\(date)\" is no date: write 2025-10-25, 2025-10 or 2025")
      }
      wish.date = .set(day)
    }
    return wish
  }

  private func change(_ text: String?) -> Correction.Change<String> {
    text.map { $0 == "none" ? .removed : .set($0) } ?? .kept
  }

  private func formChoice<Value: RawRepresentable<String>>(
    _ name: String, _ form: [FormField], _ type: Value.Type
  ) throws -> Value? {
    guard let text = form.value(of: name) else { return nil }
    guard let value = Value(rawValue: text) else {
      throw Refusal(422, "\"\(text)\" cannot be chosen as \(name)")
    }
    return value
  }
}
