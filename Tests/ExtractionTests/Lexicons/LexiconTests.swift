import Statements
import TestSupport
import Testing

@testable import Extraction

@Suite("Lexicons")
struct LexiconTests {
  @Test("A line of predicates holds what a word takes, and how sure it is")
  func predicate() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      lemma\tclass\tgoverns\trelation\ttakes\tprior\tflags
      call\tverb\tfor,on\tcallsFor\tnp,ing\t0.95\t-
      call\tnoun\t-\tcallsFor\t-\t0.8\t-
      say\tverb\t-\tstates\t-\t0.9\tspeech
      """, to: "predicates.tsv")
    let lexicon = try PredicateLexicon(folder: folder.path)
    let entries = lexicon.entries(for: "call")
    #expect(entries.map(\.wordClass) == [.verb, .noun])
    #expect(entries[0].governs == ["for", "on"])
    #expect(entries[0].complements == [.nounPhrase, .gerund])
    #expect(entries[0].relation == .callsFor && entries[0].prior == 0.95 && entries[0].line == 2)
    #expect(lexicon.entries(for: "say").map(\.isSpeech) == [true])
    #expect(lexicon.entries(for: "shout").isEmpty)
    #expect(lexicon.all.map(\.line) == [2, 3, 4])
  }

  @Test("Of asides that begin alike, the longest is read")
  func asides() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "words\tvia\tstrength\nwith\tjoinedBy\tweak\nwith support from\tsupportedBy\tstrong\n",
      to: "asides.tsv")
    let lexicon = try AsideLexicon(folder: folder.path)
    let words = SurfaceWords("With support from Peru, with Chile").words
    #expect(lexicon.entry(at: 0, in: words)?.via == .supportedBy)
    #expect(lexicon.entry(at: 5, in: words)?.isWeak == true)
    #expect(lexicon.entry(at: 1, in: words) == nil)
  }

  @Test("A word means other things as auxiliary and as governor")
  func modality() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      lemma\tplace\tmodality\tnegates
      refuse\tgovernor\tplanned\trefuses
      will\tauxiliary\tplanned\tno
      """, to: "modality.tsv")
    let lexicon = try ModalityLexicon(folder: folder.path)
    #expect(lexicon.entry(for: "refuse", at: .governor)?.negation == .refuses)
    #expect(lexicon.entry(for: "refuse", at: .auxiliary) == nil)
    #expect(lexicon.entry(for: "will", at: .auxiliary)?.line == 3)
  }
}
