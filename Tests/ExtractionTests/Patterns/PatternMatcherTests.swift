import Statements
import TestSupport
import Testing

@testable import Extraction

@Suite("Matching patterns")
struct PatternMatcherTests {
  private static let predicates = """
    lemma\tclass\tgoverns\trelation\ttakes\tprior\tflags
    back\tverb\t-\tsupports\tnp\t0.9\t-
    call\tverb\tfor\tcallsFor\tnp\t0.9\t-
    say\tverb\t-\tstates\tthat\t0.9\tspeech
    plan\tnoun\t-\tproposes\t-\t0.9\t-
    """

  private static func pattern(_ id: String, _ nodes: String, object: String = "complement")
    -> String
  {
    """
    {"id": "\(id)", "says": "", "nodes": [\(nodes)], "prior": 1,
     "yields": {"actor": "actor", "object": "\(object)"}, "matches": ["x"], "ignores": []}
    """
  }

  private static let anchor = #"{"name": "predicate", "word": "verb"}"#
  private static let subject =
    #"{"name": "actor", "from": "predicate", "by": "subject", "is": "actor"}"#

  /// `pattern: word → word …` for each match, in the order of the predicates.
  private func matches(_ patterns: String..., in sketch: String) throws -> [String] {
    let folder = try TemporaryFolder()
    try folder.write(Self.predicates, to: "predicates.tsv")
    try folder.write("[\(patterns.joined(separator: ","))]", to: "patterns.json")
    let lists = try ShippedData.knowledge().lists
    let matcher = PatternMatcher(
      book: try PatternBook(folder: folder.path),
      lexicon: try PredicateLexicon(folder: folder.path), lists: lists,
      clauses: ClauseReader(lists: lists))
    let tree = try SentenceTree(sketch: sketch)
    return matcher.matches(in: tree) { tree.groups[$0] != nil }.map { match in
      let nodes = match.nodes.filter { $0.key != "predicate" }.sorted { $0.key < $1.key }
      let words = ([match.predicate] + match.governed).compactMap(tree.word)
      return "\(match.pattern.id): " + words.joined(separator: " ")
        + nodes.map { " \($0.key)=\(tree.word($0.value) ?? "")" }.joined()
    }
  }

  private static let active = """
    Peru*        NNP  nsubj  backs
    backs/back   VBZ  ROOT
    the          DT   det    deal
    deal         NN   dobj   backs
    """

  @Test("A pattern binds its nodes outward from a word of the lexicon")
  func binding() throws {
    #expect(
      try matches(Self.pattern("a", Self.anchor + "," + Self.subject), in: Self.active)
        == ["a: backs actor=Peru"])
  }

  @Test("The first pattern that matches is taken")
  func order() throws {
    let child =
      #"{"name": "actor", "from": "predicate", "by": ">", "relation": ["nsubj"], "is": "actor"}"#
    let one = Self.pattern("one", Self.anchor + "," + child)
    let two = Self.pattern("two", Self.anchor + "," + Self.subject)
    #expect(try matches(one, two, in: Self.active) == ["one: backs actor=Peru"])
    #expect(try matches(two, one, in: Self.active) == ["two: backs actor=Peru"])
  }

  @Test(
    "A node that does not fit keeps the pattern from matching",
    arguments: [
      #""relation": ["iobj"]"#.replacing("iobj", with: "pobj"), #""partOfSpeech": ["NUM"]"#,
      #""tag": ["VBD"]"#, #""list": "quantifiers""#, #""is": "verb""#, #""voice": "passive""#,
    ])
  func conditions(condition: String) throws {
    let node = #"{"name": "deal", "from": "predicate", "by": ">", "# + condition + "}"
    let nodes = [Self.anchor, Self.subject, node].joined(separator: ",")
    let expected: [String] = []
    #expect(try matches(Self.pattern("a", nodes), in: Self.active) == expected)
  }

  @Test("An absent node must not be there")
  func absent() throws {
    func nodes(_ relation: String) -> String {
      [
        Self.anchor, Self.subject,
        #"{"name": "none", "from": "predicate", "by": ">", "relation": ["\#(relation)"], "absent": true}"#,
      ].joined(separator: ",")
    }
    #expect(try matches(Self.pattern("a", nodes("neg")), in: Self.active).count == 1)
    #expect(try matches(Self.pattern("a", nodes("dobj")), in: Self.active).isEmpty)
  }

  @Test("A word must have the preposition that it governs, also behind an adverb")
  func governed() throws {
    let pattern = Self.pattern("a", Self.anchor + "," + Self.subject)
    let called = """
      Peru*        NNP  nsubj  called
      called/call  VBD  ROOT
      again        RB   advmod called
      for          IN   prep   called
      talks/talk   NNS  pobj   for
      """
    #expect(try matches(pattern, in: called) == ["a: called for actor=Peru"])
    #expect(try matches(pattern, in: called.replacing("for", with: "at")).isEmpty)
  }

  @Test("What follows must be of a kind that the word takes")
  func complements() throws {
    let pattern = Self.pattern("a", Self.anchor + "," + Self.subject)
    let said = """
      Peru*        NNP  nsubj  said
      said/say     VBD  ROOT
      that         IN   mark   left
      it           PRP  nsubj  left
      left/leave   VBD  ccomp  said
      """
    #expect(try matches(pattern, in: said) == ["a: said actor=Peru"])
    let alone = """
      Peru*        NNP  nsubj  backs
      backs/back   VBZ  ROOT
      away         RB   advmod backs
      from         IN   prep   backs
      it           PRP  pobj   from
      """
    #expect(try matches(pattern, in: alone).isEmpty)
  }

  @Test("A noun is no verb: the part of speech decides which entry of a word applies")
  func wordClass() throws {
    let noun = #"{"name": "predicate", "word": "noun"}"#
    let owner = #"{"name": "actor", "from": "predicate", "by": ">", "relation": ["poss"]}"#
    let pattern = Self.pattern("n", noun + "," + owner, object: "behind")
    let sketch = """
      Peru*        NNP  poss   plan
      's           POS  case   Peru
      plan         NN   nsubj  failed
      failed/fail  VBD  ROOT
      """
    #expect(try matches(pattern, in: sketch) == ["n: plan actor=Peru"])
    #expect(
      try matches(pattern, in: sketch.replacing("plan         NN ", with: "plan         VB "))
        .isEmpty)
  }

  @Test("Who is no actor holds no position")
  func noActor() throws {
    let pattern = Self.pattern("a", Self.anchor + "," + Self.subject)
    #expect(try matches(pattern, in: Self.active.replacing("Peru* ", with: "Rain  ")).isEmpty)
  }
}
