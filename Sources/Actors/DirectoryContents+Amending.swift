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
    for merge in EntityMerge.all(of: amendments) { self.merge(merge) }
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

  private mutating func merge(_ merge: EntityMerge) {
    addName(merge.name, of: merge.into)
    guard let old = merge.from else { return }
    aliases = aliases.map { $0.entity == old ? $0.leading(to: merge.into) : $0 }
    switch old {
    case .actor(let id):
      actors.removeAll { $0.id == id }
      memberships.removeAll { $0.member == id }
    case .treaty(let id): treaties.removeAll { $0.id == id }
    }
  }

  private mutating func rename(_ names: [String: String]) {
    for (id, name) in names.sorted(by: { $0.key < $1.key }) {
      addName(name, of: Self.entity(id))
    }
    actors = actors.map { $0.renamed(by: names) }
    treaties = treaties.map { $0.renamed(by: names) }
  }
}

/// A name, or all that has an id, that is to lead to something else.
struct EntityMerge {
  let name: String
  let into: DirectoryEntity

  /// Nil for a name without an id.
  var from: DirectoryEntity? { name.contains(":") ? DirectoryContents.entity(name) : nil }

  /// In the order in which they are done.
  static func all(of amendments: Amendments) -> [EntityMerge] {
    amendments.merges.sorted { $0.key.name < $1.key.name }.compactMap { from, next in
      guard let target = amendments.target(of: from), target.subject.name.contains(":") else {
        return nil
      }
      return EntityMerge(
        name: next.spelling, into: DirectoryContents.entity(target.subject.name))
    }
  }
}

extension Alias {
  /// The same name of something else.
  func leading(to entity: DirectoryEntity) -> Alias {
    Alias(text: text, entity: entity, kind: kind, caseRule: caseRule, strength: strength)
  }
}

extension PoliticalActor {
  /// With the name that its id is to be shown by.
  func renamed(by names: [String: String]) -> PoliticalActor {
    guard let name = names[id.rawValue] else { return self }
    return PoliticalActor(id: id, name: name, kind: kind, affiliation: affiliation)
  }
}

extension Treaty {
  /// With the name that its id is to be shown by.
  func renamed(by names: [String: String]) -> Treaty {
    guard let name = names[id.rawValue] else { return self }
    return Treaty(
      id: id, title: title, name: name, negotiationsBegan: negotiationsBegan, adopted: adopted,
      openedForSignature: openedForSignature, enteredIntoForce: enteredIntoForce)
  }
}
