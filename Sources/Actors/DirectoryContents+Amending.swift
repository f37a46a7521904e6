import Statements

extension DirectoryContents {
  /// Adds what people say of actors and treaties. Names of what is merged lead to what it is merged
  /// into; an id that the tables have already is not defined again.
  mutating func amend(_ amendments: Amendments) {
    guard !amendments.isEmpty else { return }
    for definition in amendments.definitions { define(definition) }
    for naming in amendments.splits {
      let entity = Self.entity(naming.id)
      aliases.removeAll { $0.entity == entity && NameKey($0.text) == NameKey(naming.name) }
    }
    for (from, next) in amendments.merges.sorted(by: { $0.key.name < $1.key.name }) {
      guard let target = amendments.target(of: from), target.subject.name.contains(":") else {
        continue
      }
      merge(next.spelling, into: Self.entity(target.subject.name))
    }
    rename(amendments.names)
  }

  private mutating func define(_ definition: Amendments.Definition) {
    switch Self.entity(definition.id) {
    case .actor(let id):
      guard let kind = definition.kind, !actors.contains(where: { $0.id == id }) else { return }
      actors.append(
        PoliticalActor(
          id: id, name: definition.name, kind: kind, affiliation: definition.affiliation))
      if let group = definition.group {
        memberships.append(
          Membership(
            group: group, member: id, from: definition.from, until: definition.until))
      }
    case .treaty(let id):
      guard !treaties.contains(where: { $0.id == id }) else { return }
      treaties.append(
        Treaty(
          id: id, title: definition.name, name: definition.name, adopted: definition.from,
          enteredIntoForce: definition.until))
      treatyDetails[id] = TreatyDetail(body: nil, nouns: [])
    }
  }

  private mutating func addName(_ name: String, of entity: DirectoryEntity) {
    aliases.append(
      Alias(text: name, entity: entity, kind: .name, caseRule: .title, strength: .strong))
  }

  private mutating func merge(_ name: String, into entity: DirectoryEntity) {
    let old = Self.entity(name)
    addName(name, of: entity)
    guard name.contains(":") else { return }
    aliases = aliases.map { alias in
      guard alias.entity == old else { return alias }
      return Alias(
        text: alias.text, entity: entity, kind: alias.kind, caseRule: alias.caseRule,
        strength: alias.strength)
    }
    switch old {
    case .actor(let id):
      actors.removeAll { $0.id == id }
      memberships.removeAll { $0.member == id }
    case .treaty(let id): treaties.removeAll { $0.id == id }
    }
  }

  private mutating func rename(_ names: [String: String]) {
    for (id, name) in names { addName(name, of: Self.entity(id)) }
    actors = actors.map { actor in
      guard let name = names[actor.id.rawValue] else { return actor }
      return PoliticalActor(
        id: actor.id, name: name, kind: actor.kind, affiliation: actor.affiliation)
    }
    treaties = treaties.map { treaty in
      guard let name = names[treaty.id.rawValue] else { return treaty }
      return Treaty(
        id: treaty.id, title: treaty.title, name: name, negotiationsBegan: treaty.negotiationsBegan,
        adopted: treaty.adopted, openedForSignature: treaty.openedForSignature,
        enteredIntoForce: treaty.enteredIntoForce)
    }
  }
}
