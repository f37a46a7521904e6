import Statements
import TestSupport
import Testing

@testable import Extraction

@Suite("Faulty lexicons")
struct LexiconFaultTests {
  private static let header = "lemma\tclass\tgoverns\trelation\ttakes\tprior\tflags\n"

  /// What reading a table says.
  private func fault(
    _ text: String, in name: String, _ read: (String) throws -> Void
  ) throws -> String {
    let folder = try TemporaryFolder()
    try folder.write(text, to: name)
    do {
      try read(folder.path)
      return "sound"
    } catch {
      return "\(error)".replacing(folder.path + "/", with: "")
    }
  }

  @Test(
    "A fault is told with its file, line, column and a caret below the cell",
    arguments: [
      (
        "back\tverbs\t-\tsupports\tnp\t0.9\t-",
        """
        predicates.tsv:2:6: error: unknown "verbs"; known: verb, noun, adjective, \
        agentNoun, preposition
        back\tverbs\t-\tsupports\tnp\t0.9\t-
            \t^
        """
      ),
      (
        "back\tverb\t-\tsupports\tnp,nope\t0.9\t-",
        """
        predicates.tsv:2:22: error: unknown "nope"; known: np, to, that, ing, wh, none, np-to
        back\tverb\t-\tsupports\tnp,nope\t0.9\t-
            \t    \t \t        \t^
        """
      ),
      (
        "back\tverb\t-\tsupports\tnp\tsure\t-",
        """
        predicates.tsv:2:25: error: "sure" is no number from 0 to 1
        back\tverb\t-\tsupports\tnp\tsure\t-
            \t    \t \t        \t  \t^
        """
      ),
      (
        "back\tverb\t-\tsupports\tnp\t1.5\t-",
        """
        predicates.tsv:2:25: error: "1.5" is no number from 0 to 1
        back\tverb\t-\tsupports\tnp\t1.5\t-
            \t    \t \t        \t  \t^
        """
      ),
    ])
  func predicates(line: String, message: String) throws {
    let fault = try fault(Self.header + line + "\n", in: "predicates.tsv") {
      _ = try PredicateLexicon(folder: $0)
    }
    #expect(fault == message)
  }

  @Test("A line with too few cells is told, remarks and empty lines are counted but not read")
  func cells() throws {
    let fault = try fault("# a remark\n\nlist\tword\nlonely\n", in: "words.tsv") {
      _ = try WordLists(folder: $0)
    }
    #expect(fault == "words.tsv:4:7: error: 1 cells where the header has 2\nlonely\n      ^")
  }

  @Test("An unknown modality, place, relation of an aside or polarity is told with those known")
  func closedSets() throws {
    let modality = try fault(
      "lemma\tplace\tmodality\tnegates\nmay\tauxiliary\tunsure\tno\n", in: "modality.tsv"
    ) {
      _ = try ModalityLexicon(folder: $0)
    }
    #expect(modality.hasPrefix("modality.tsv:2:15: error: unknown \"unsure\"; known: "))
    let aside = try fault("words\tvia\tstrength\nwith\tfriend\tweak\n", in: "asides.tsv") {
      _ = try AsideLexicon(folder: $0)
    }
    #expect(aside.hasPrefix("asides.tsv:2:6: error: unknown \"friend\"; known: supportedBy"))
    let consequence = try fault("lemma\tpolarity\nharm\tbad\n", in: "consequences.tsv") {
      _ = try ConsequenceLexicon(folder: $0)
    }
    #expect(consequence.contains("unknown \"bad\"; known: support, oppose, neutral"))
  }

  @Test("A missing table is told by its path, with the way out")
  func missing() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: ExtractionError.self) { try WordLists(folder: folder.path) }
    #expect(
      error?.description == "cannot read \(folder.path)/words.tsv; point --data or "
        + "TREATYGRAPH_DATA at the data folder of the program")
  }
}
