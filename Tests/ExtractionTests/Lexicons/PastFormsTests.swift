import Statements
import TestSupport
import Testing

@testable import Extraction

@Suite("Past forms")
struct PastFormsTests {
  @Test("Verbs are known by their regular past, nouns and other words are not")
  func forms() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      lemma\tclass\tgoverns\trelation\ttakes\tprior\tflags
      prefer\tverb\t-\tsupports\tnp\t0.9\t-
      underscore\tverb\t-\tstates\tnp\t0.9\t-
      deny\tverb\t-\trejects\tnp\t0.9\t-
      concern\tnoun\t-\tcriticises\t-\t0.8\t-
      """, to: "predicates.tsv")
    try folder.write("lemma\tpast\n-\ted\ne\ted\nr\trred\ny\tied\n", to: "past-endings.tsv")
    let forms = try PastForms(
      folder: folder.path, verbs: try PredicateLexicon(folder: folder.path))
    #expect(forms.lemma(of: "preferred") == "prefer")
    #expect(forms.lemma(of: "underscored") == "underscore")
    #expect(forms.lemma(of: "denied") == "deny")
    #expect(forms.lemma(of: "concerned") == nil)
    #expect(forms.lemma(of: "prefer") == nil)
    #expect(forms.lemma(ofStem: "underscor") == "underscore")
    #expect(forms.lemma(ofStem: "concern") == nil)
  }

  @Test(
    "A verb that the tagger takes for an adjective is read as the verb",
    arguments: [
      ("GUYANA, INDIA and SURINAME underscored conservation.", ["Guyana", "India", "Suriname"]),
      ("The EU preferred deleting the paragraph.", ["European Union"]),
      ("Norway supports that convention.", ["Norway"]),
    ])
  func repaired(text: String, actors: [String]) throws {
    #expect(try ReadText(text).statements.map(\.actor.name) == actors)
  }
}
