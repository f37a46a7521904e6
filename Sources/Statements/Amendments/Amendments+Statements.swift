extension Amendments {
  /// The statement with everybody and every treaty taken for what people say that they are.
  package func applied(to statement: Statement) -> Statement {
    guard !isEmpty else { return statement }
    var amended = statement
    amended.actor = applied(to: statement.actor)
    amended.speaker = statement.speaker.map(applied)
    amended.object = applied(to: statement.object)
    return amended
  }

  package func applied(to mention: ActorMention) -> ActorMention {
    var mention = mention
    if let id = mention.id?.rawValue, isSplit(id, mention.quote.text) || isSplit(id, mention.name) {
      mention.id = nil
      mention.name = isSplit(id, mention.quote.text) ? mention.quote.text : mention.name
      mention.affiliation = nil
    }
    if let target = target(of: JournalSubject(.actor, mention.id?.rawValue ?? mention.name)) {
      mention.id = target.subject.name.contains(":") ? ActorID(target.subject.name) : nil
      mention.name = target.name
      mention.kind = target.kind ?? mention.kind
      mention.affiliation = target.affiliation
    }
    if let id = mention.id?.rawValue, let name = names[id] { mention.name = name }
    return mention
  }

  /// The act with its actor and treaty taken for what people say that they are.
  package func applied(to act: Act) -> Act {
    guard !isEmpty else { return act }
    var act = act
    if let target = target(of: JournalSubject(.actor, act.actor?.rawValue ?? act.actorName)) {
      act.actor = target.subject.name.contains(":") ? ActorID(target.subject.name) : nil
      act.actorName = target.name
    }
    if let name = act.actor.flatMap({ names[$0.rawValue] }) { act.actorName = name }
    if let treaty = act.treaty, let target = target(of: JournalSubject(.treaty, treaty.rawValue)) {
      act.treaty = TreatyID(target.subject.name)
    }
    return act
  }

  private func applied(to object: StatementObject) -> StatementObject {
    var object = object
    if object.kind == .actor {
      let mention = applied(
        to: ActorMention(
          id: object.id.map { ActorID($0) }, name: object.name, kind: .group, quote: object.quote))
      object.id = mention.id?.rawValue
      object.name = mention.name
      return object
    }
    if object.id == nil {
      let words = [object.name, object.quote.text]
      guard let target = words.lazy.compactMap({ target(of: JournalSubject(.treaty, $0)) }).first
      else { return object }
      object.id = target.subject.name
      object.kind = .treaty
      object.name = target.name
    }
    guard let id = object.id else { return object }
    if let target = target(of: JournalSubject(.treaty, id)) {
      object.id = target.subject.name
      if object.kind == .treaty { object.name = target.name }
    }
    if object.kind == .treaty, let name = object.id.flatMap({ names[$0] }) { object.name = name }
    return object
  }

  private func isSplit(_ id: String, _ name: String) -> Bool {
    splits.contains { $0.id == id && $0.name.lowercased() == name.lowercased() }
  }

  /// All that is to be taken for something, itself among it: ids, and names without one.
  package func sources(of subject: JournalSubject) -> Set<JournalSubject> {
    var sources: Set = [subject.folded]
    var count = 0
    while count < sources.count {
      count = sources.count
      for (from, into) in merges where sources.contains(into.subject.folded) {
        sources.insert(from)
      }
    }
    // Under a name that was split off, articles may still have the id.
    for naming in splits
    where sources.contains(JournalSubject(subject.kind, naming.name.lowercased())) {
      sources.insert(JournalSubject(subject.kind, naming.id))
    }
    return sources
  }
}
