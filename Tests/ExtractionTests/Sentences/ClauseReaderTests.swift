import Testing

@testable import Extraction

@Suite("Clauses")
struct ClauseReaderTests {
  private let reader: ClauseReader

  init() throws { reader = ClauseReader(lists: try ShippedData.knowledge().lists) }

  private func subject(of verb: String, in sketch: String) throws -> String? {
    let tree = try SentenceTree(sketch: sketch)
    return tree.word(reader.subject(of: try #require(tree.index(of: verb)), in: tree))
  }

  private static let two = """
    Peru*               NNP  nsubj  backed
    backed/back         VBD  ROOT
    talks/talk          NNS  dobj   backed
    and                 CC   cc     backed
    opposed/oppose      VBD  conj   backed
    cuts/cut            NNS  dobj   opposed
    """

  @Test("Verbs joined by a conjunction share their subject")
  func sharedSubject() throws {
    #expect(try subject(of: "backed", in: Self.two) == "Peru")
    #expect(try subject(of: "opposed", in: Self.two) == "Peru")
  }

  @Test("An infinitive has the subject of the verb that governs it")
  func infinitive() throws {
    let sketch = """
      Peru*          NNP  nsubj  plans
      plans/plan     VBZ  ROOT
      to             TO   aux    sign
      sign           VB   xcomp  plans
      """
    #expect(try subject(of: "sign", in: sketch) == "Peru")
  }

  @Test("Whom somebody asks to do something is the one to do it")
  func objectControl() throws {
    let sketch = """
      Peru*          NNP  nsubj  urged
      urged/urge     VBD  ROOT
      Chile*         NNP  dobj   urged
      to             TO   aux    sign
      sign           VB   xcomp  urged
      """
    #expect(try subject(of: "sign", in: sketch) == "Chile")
  }

  @Test("A relative pronoun stands for the noun that its clause describes")
  func relative() throws {
    let sketch = """
      Peru*             NNP  nsubj  left
      which             WDT  nsubj  opposed
      opposed/oppose    VBD  relcl  Peru
      cuts/cut          NNS  dobj   opposed
      left/leave        VBD  ROOT
      """
    #expect(try subject(of: "opposed", in: sketch) == "Peru")
  }

  @Test("A clause of condition does not lend its subject to what it depends on")
  func condition() throws {
    let sketch = """
      Peru*         NNP  nsubj  waits
      waits/wait    VBZ  ROOT
      if            IN   mark   asked
      asked/ask     VBN  advcl  waits
      """
    #expect(try subject(of: "asked", in: sketch) == nil)
  }

  private static let passive = """
    The              DT   det        plan
    plan             NN   nsubjpass  backed
    was/be           VBD  auxpass    backed
    backed/back      VBN  ROOT
    by               IN   agent      backed
    Peru*            NNP  pobj       by
    but              CC   cc         backed
    rejected/reject  VBN  conj       backed
    by               IN   agent      rejected
    Chile*           NNP  pobj       by#2
    """

  @Test("In the passive, the agent acts and the subject is acted on; both verbs share it")
  func agents() throws {
    let tree = try SentenceTree(sketch: Self.passive)
    for (verb, agent) in [("backed", "Peru"), ("rejected", "Chile")] {
      let index = try #require(tree.index(of: verb))
      #expect(reader.isPassive(index, in: tree), "\(verb)")
      #expect(reader.agents(of: index, in: tree).map(tree.word) == [agent])
      #expect(tree.word(reader.passiveSubject(of: index, in: tree)) == "plan")
    }
  }

  @Test("A bare participle is passive, a perfect is not")
  func participles() throws {
    let reduced = try SentenceTree(
      sketch: """
        Cuts/cut         NNS  nsubj  failed
        opposed/oppose   VBN  acl    Cuts
        by               IN   agent  opposed
        Peru*            NNP  pobj   by
        failed/fail      VBD  ROOT
        """)
    let opposed = try #require(reduced.index(of: "opposed"))
    #expect(reader.isPassive(opposed, in: reduced))
    #expect(reduced.word(reader.passiveSubject(of: opposed, in: reduced)) == "Cuts")
    let perfect = try SentenceTree(
      sketch: """
        Peru*            NNP  nsubj  opposed
        has/have         VBZ  aux    opposed
        opposed/oppose   VBN  ROOT
        cuts/cut         NNS  dobj   opposed
        """)
    #expect(!reader.isPassive(try #require(perfect.index(of: "opposed")), in: perfect))
  }

  @Test("The antecedent of a relative clause is found through verbs joined in it")
  func antecedent() throws {
    let tree = try SentenceTree(
      sketch: """
        a               DT   det    deal
        deal            NN   ROOT
        that            WDT  dobj   drafted
        Peru*           NNP  nsubj  drafted
        drafted/draft   VBD  relcl  deal
        and             CC   cc     drafted
        signed/sign     VBD  conj   drafted
        """)
    let signed = try #require(tree.index(of: "signed"))
    #expect(tree.word(reader.antecedent(of: signed, in: tree)) == "deal")
    #expect(tree.word(reader.governingVerb(of: 2, in: tree)) == "drafted")
  }
}
