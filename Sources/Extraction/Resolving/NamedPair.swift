import Language
import Statements

/// An actor and a treaty that one sentence speaks of, whatever it says of them.
package struct NamedPair: Sendable {
  package let actor: ActorMention
  package let object: StatementObject

  package init(actor: ActorMention, object: StatementObject) {
    self.actor = actor
    self.object = object
  }
}

extension Extractor {
  /// All actors with all treaties of each sentence: what a reader of sides may be asked about.
  ///
  /// `parses` holds the sentences of each text of `prepared.texts`, in order.
  package func namedPairs(
    _ prepared: PreparedDocument, parses: [[ParsedSentence]]
  ) -> [NamedPair] {
    let log = DecisionLog()
    let reader = SentenceReader(knowledge: knowledge, log: log)
    var pairs: [NamedPair] = []
    read(prepared, parses: parses, log, keepingAll: true) { sentence in
      guard let discourse = sentence.context?.discourse else { return }
      let targets = reader.candidates.targets(in: sentence.tree, discourse)
      guard !targets.isEmpty else { return }
      for holder in reader.candidates.parties(in: sentence.tree, discourse).flatMap(\.holders) {
        pairs += targets.map { NamedPair(actor: holder.mention, object: $0.object) }
      }
    }
    return pairs
  }
}
