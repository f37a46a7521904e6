import Statements

/// An object with what tells it apart; its words are read once for both.
package struct NamedObject {
  package let key: ObjectKey
  package let object: PositionObject

  /// Nil where the words leave open what is meant, as *the text* and *it* do.
  package init?(_ object: StatementObject) {
    switch (object.kind, object.id) {
    case (.treaty, let id?), (.act, let id?):
      key = ObjectKey(TreatyID(id))
      self.object = PositionObject(kind: .treaty, id: id, name: object.name)
    case (.actor, let id):
      key = ObjectKey(part: id, words: id == nil ? object.name.lowercased() : "")
      self.object = PositionObject(kind: .actor, id: id, name: object.name)
    case (let kind, let id):
      let words = ObjectWords(object)
      guard !words.isBare else { return nil }
      key = ObjectKey(part: id, words: words.folded)
      self.object = PositionObject(kind: kind, id: id, name: words.text)
    }
  }
}
