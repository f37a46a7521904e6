import TreatyGraph

/// Takes articles in: dropped files, pasted words, addresses.
struct AddPage: Page {
  let site: Site
  let request: HTTPRequest

  func form() -> HTTPResponse { render("add", title: "Add articles", [:]) }

  func add() throws -> HTTPResponse {
    let folder = try PassingFolder()
    defer { folder.remove() }
    let form = request.form
    let sources = try sources(of: form, in: folder)
    guard !sources.isEmpty else {
      throw Refusal(422, "there is nothing to take in: choose a file, paste a text or an address")
    }
    let report = try archive.add(sources, judges: site.options.judges, threads: 1)
    return render(
      "add", title: "Add articles",
      [
        "isDone": true,
        "results": .rows(report.results.map { fields(of: $0, without: folder.path) }),
      ])
  }

  private func sources(of form: [FormField], in folder: PassingFolder) throws -> [ArticleSource] {
    var metadata = ArticleMetadata()
    metadata.title = form.value(of: "title")
    metadata.outlet = form.value(of: "outlet")
    metadata.address = form.value(of: "source")
    if let date = form.value(of: "date") {
      guard let day = CalendarDate.period(date) else {
        throw Refusal(422, "\"\(date)\" is no date: write 2025-10-25, 2025-10 or 2025")
      }
      metadata.date = day
    }
    var sources: [ArticleSource] = []
    for field in form {
      guard let bytes = field.file, !bytes.isEmpty else { continue }
      sources.append(try folder.source(bytes, called: field.value, under: "dropped", metadata))
    }
    if let text = form.value(of: "text") {
      sources.append(
        try folder.source(Array(text.utf8), called: "pasted.txt", under: "pasted", metadata))
    }
    if let addresses = form.value(of: "addresses") {
      for address in addresses.split(whereSeparator: \.isWhitespace) {
        guard let address = String(address).webAddress else {
          throw Refusal(422, "\"\(address)\" is no address of a page: it begins with https://")
        }
        sources.append(ArticleSource(path: address))
      }
    }
    return sources
  }

  private func fields(of result: IntakeResult, without folder: String) -> Fields {
    var fields: Fields = [
      "name": .text(result.source.path.replacing(folder, with: "")),
      "notes": .rows(
        result.notes.map { ["words": .text("\($0)".replacing(folder, with: ""))] }),
      "language": .text(result.language),
    ]
    switch result.outcome {
    case .failed(let diagnostic):
      fields["fault"] = .text("\(diagnostic.message)".replacing(folder, with: ""))
    case .stored(let outcome):
      fields["href"] = .text(Address.article(outcome.articleID).text)
      fields["article"] = .number(outcome.articleID)
      fields["statements"] = .text(counted(result.statementCount, "statement"))
      fields["sentences"] = .text(counted(result.sentenceCount, "sentence"))
      fields["original"] = .text(result.original.map { "\($0)" })
      if case .unchanged = outcome { fields["isUnchanged"] = true }
    }
    return fields
  }
}
