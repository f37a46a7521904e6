import Language

/// Tells acts that are told as done from those that are only talked of or meant.
struct DoneTest {
  let lexicon: ModalityLexicon
  let lists: WordLists

  /// Whether an act that a noun names is told as done: `after Peru's accession`, `hailed its
  /// ratification`, `its withdrawal angered Chile`; not `the debate on its accession`.
  func isDone(_ act: Int, in tree: SentenceTree) -> Bool {
    guard let head = tree.head(of: act) else { return true }
    switch tree.tokens[act].relation {
    case .nominalSubject, .passiveNominalSubject:
      return tree.isPast(head)
        || tree.children(of: head, .auxiliary).contains {
          lists[.perfectAuxiliaries].contains(tree.lower($0))
        }
    case .directObject:
      return lists[.factiveVerbs].contains(tree.tokens[head].lemma.lowercased())
    case .prepositionalObject:
      return lists[.factivePrepositions].contains(tree.lower(head))
        || tree.head(of: head).map {
          lists[.factiveVerbs].contains(tree.tokens[$0].lemma.lowercased())
        } == true
    case .conjunct: return isDone(head, in: tree)
    default: return false
    }
  }

  /// `will meet to adopt it`, `was set up to promote it`: what something is for is not done yet, and
  /// not by it; but `took the floor to oppose it` opposes.
  func isPurpose(_ predicate: Int, ofAct isAct: Bool, in tree: SentenceTree) -> Bool {
    guard tree.isInfinitive(predicate), tree.tokens[predicate].relation == .adverbialClause,
      let head = tree.head(of: predicate),
      lexicon.entry(for: tree.tokens[head].lemma.lowercased(), at: .governor) == nil,
      // `became the 60th state to ratify it`: so it has.
      !lists[.identityVerbs].contains(tree.tokens[head].lemma.lowercased())
    else { return false }
    return isAct || tree.child(of: head, .passiveAuxiliary) != nil
  }
}
