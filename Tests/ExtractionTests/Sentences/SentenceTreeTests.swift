import Language
import Testing

@testable import Extraction

@Suite("Sentence trees")
struct SentenceTreeTests {
  private let tree: SentenceTree

  init() throws {
    tree = try SentenceTree(
      sketch: """
        The           DT   det    treaty
        treaty        NN   dobj   backs
        that          WDT  nsubj  failed
        failed/fail   VBD  relcl  treaty
        Peru*         NNP  nsubj  backs
        backs/back    VBZ  ROOT
        .             .    punct  backs
        """)
  }

  @Test("Edges reach over all that hangs on a token")
  func edges() throws {
    let treaty = try #require(tree.index(of: "treaty"))
    #expect(tree.word(tree.leftEdge[treaty]) == "The")
    #expect(tree.word(tree.rightEdge[treaty]) == "failed")
    let root = try #require(tree.index(of: "backs"))
    #expect(tree.leftEdge[root] == 0 && tree.rightEdge[root] == 6)
  }

  @Test("An ancestor is above its descendants and itself, and knows the branch to them")
  func ancestors() throws {
    let root = try #require(tree.index(of: "backs"))
    let pronoun = try #require(tree.index(of: "that"))
    #expect(tree.isAncestor(root, of: pronoun))
    #expect(tree.isAncestor(root, of: root))
    #expect(!tree.isAncestor(pronoun, of: root))
    #expect(tree.word(tree.branch(of: root, towards: pronoun)) == "treaty")
    #expect(tree.branch(of: pronoun, towards: root) == nil)
    #expect(tree.head(of: root) == nil)
  }

  @Test("Children are found by relation, in order")
  func children() throws {
    let root = try #require(tree.index(of: "backs"))
    #expect(
      tree.children(of: root, .nominalSubject, .directObject).map(tree.word) == ["treaty", "Peru"])
    #expect(tree.word(tree.child(of: root, .nominalSubject)) == "Peru")
    #expect(tree.child(of: root, .agent) == nil)
  }

  @Test("Names of the directory are known by their token")
  func groups() throws {
    let peru = try #require(tree.index(of: "Peru"))
    #expect(Array(tree.groups.keys) == [peru])
    #expect(tree.source(from: peru, through: peru) == tree.groups[peru]?.actors[0].range)
  }

  @Test("A token can be hung elsewhere, but not below itself")
  func reattaching() throws {
    var tree = tree
    let failed = try #require(tree.index(of: "failed"))
    let pronoun = try #require(tree.index(of: "that"))
    let root = try #require(tree.index(of: "backs"))
    tree.reattach(failed, to: root, as: .adverbialClause)
    #expect(tree.head(of: failed) == root)
    #expect(tree.word(tree.rightEdge[try #require(tree.index(of: "treaty"))]) == "treaty")
    tree.reattach(failed, to: pronoun, as: .conjunct)
    #expect(tree.head(of: failed) == root)
  }
}
