import Statements

/// What the tables of a directory say, in a file that is read where it is asked: a name is looked up
/// and an actor found without the others. What is asked of all of them is made of the file once.
final class DirectoryIndex: DirectorySource {
  /// The sections of the file, with the number of columns; letters take two.
  enum Section: Int, CaseIterable {
    case actors, treaties, nouns, aliases, hidingNames, precedingWords, memberships, terms
    case executiveBodies, names, aliasesOfNames

    var width: Int {
      switch self {
      case .actors: 7
      case .treaties: 14
      case .nouns, .executiveBodies: 2
      case .aliases: 7
      case .hidingNames, .precedingWords: 3
      case .memberships: 6
      case .terms: 9
      case .names: 4
      case .aliasesOfNames: 1
      }
    }
  }

  private let file: IndexFile
  private let known: Late<DirectoryContents>
  private let knownActors: Late<[PoliticalActor]>
  private let knownTreaties: Late<[Treaty]>
  private let whole: Late<TableDirectory>

  /// Nil where the folder has no index of these very tables, made by this very program.
  convenience init?(ofTablesIn folder: String, keptIn cache: String) {
    guard let key = IndexKey(ofTablesIn: folder),
      let file = IndexFile(
        path: key.path(in: cache), key: key.words, widths: Section.allCases.map(\.width))
    else { return nil }
    self.init(file)
  }

  private init(_ file: IndexFile) {
    self.file = file
    let known = Late { IndexReader(file).contents() }
    self.known = known
    knownActors = Late { IndexReader(file).actors() }
    knownTreaties = Late { IndexReader(file).treaties() }
    whole = Late { TableDirectory(known.value) }
  }

  private var reader: IndexReader { IndexReader(file) }

  var contents: DirectoryContents { known.value }
  var actors: [PoliticalActor] { knownActors.value }
  var treaties: [Treaty] { knownTreaties.value }
  var aliases: [Alias] { known.value.aliases }
  var memberships: [Membership] { known.value.memberships }
  var termsOfOffice: [TermOfOffice] { known.value.terms }
  var executiveBodies: Set<ActorID> { known.value.executiveBodies }
  var precedingWords: [NameKey: PrecedingWord] { known.value.precedingWords }
  var aliasOwners: [ActorID?] { whole.value.aliasOwners }
  var names: NameIndex { whole.value.names }

  func actor(_ id: ActorID) -> PoliticalActor? {
    reader.row(of: id.rawValue, in: .actors).map { reader.actor($0) }
  }

  func treaty(_ id: TreatyID) -> Treaty? {
    reader.row(of: id.rawValue, in: .treaties).map { reader.treaty($0) }
  }

  func detail(of treaty: TreatyID) -> TreatyDetail? {
    reader.row(of: treaty.rawValue, in: .treaties).map { reader.detail($0) }
  }

  func aliases(of entity: DirectoryEntity) -> [Alias] { whole.value.aliases(of: entity) }

  func aliases(called keys: [NameKey]) -> [Alias] {
    let rows = keys.flatMap { reader.aliasRows(called: $0) }
    return (keys.count > 1 ? Set(rows).sorted() : rows).map { reader.alias($0) }
  }
}
