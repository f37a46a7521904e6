extension Statement {
  /// One line of the statement format, without the line's end.
  ///
  /// The fields and their order are the format's; who reads it may rely on both.
  ///
  /// `decisions` are those that made the statement, in their order.
  public func jsonLine(document: String, decisions: [Decision] = []) -> String {
    var line = JSONLine()
    line.object {
      $0.field("document", document)
      $0.field("date", date?.description)
      $0.object("sentence") {
        $0.field("index", evidence.sentenceIndex)
        $0.field("start", evidence.sentence.range.start)
        $0.field("end", evidence.sentence.range.end)
        $0.field("text", evidence.sentence.text)
      }
      $0.mention("actor", actor)
      $0.field("relation", relation.rawValue)
      $0.field("polarity", polarity.rawValue)
      $0.field("modality", modality.rawValue)
      $0.object("predicate") {
        $0.field("lemma", predicate.lemma)
        $0.quote(predicate.quote)
      }
      $0.field("negated", isNegated)
      $0.field("via", via?.rawValue)
      $0.field("condition", condition?.text)
      $0.object("object") {
        $0.field("kind", object.kind.rawValue)
        $0.field("id", object.id)
        $0.field("name", object.name)
        $0.quote(object.quote)
        if !object.spans.isEmpty { $0.field("spans", object.spans) }
      }
      if let topic { $0.object("topic") { $0.quote(topic) } } else { $0.null("topic") }
      if let speaker { $0.mention("speaker", speaker) } else { $0.null("speaker") }
      $0.field("confidence", confidence)
      $0.field("pattern", pattern)
      $0.field("page", evidence.page)
      $0.field("affiliation", actor.affiliation?.rawValue)
      $0.field("speakerAffiliation", speaker?.affiliation?.rawValue)
      $0.field("datePrecision", date?.precision.rawValue)
      if let condition {
        $0.object("conditionPlace") { $0.quote(condition) }
      } else {
        $0.null("conditionPlace")
      }
      $0.field("key", key?.description)
      if !decisions.isEmpty {
        $0.list("decisions", of: decisions) { line, decision in
          line.field("by", decision.maker.description)
          line.field("what", decision.name)
          line.field("why", decision.because)
        }
      }
    }
    return line.text
  }
}
