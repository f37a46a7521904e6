import Actors
import Tables

/// Everything that the extractor knows, read once from the data folder and shared by all threads.
struct Knowledge: Sendable {
  let directory: ActorDirectory
  let lists: WordLists
  let predicates: PredicateLexicon
  let modality: ModalityLexicon
  let asides: AsideLexicon
  let consequences: ConsequenceLexicon
  let patterns: PatternBook
  let pastForms: PastForms
  let dates: DateLexicon
  let confidence: ConfidenceModel
  let decisions: DecisionBook
  /// What the judge's probabilities are worth.
  let judging: JudgeWeights
  /// Nil where no judge is asked.
  let judge: SideJudge?
  let treatyDescriptions: TreatyDescriptions
  let treatyPartners: TreatyPartners
  let treatyTopics: TreatyTopics
  let unnamedMainTreaty: UnnamedMainTreaty
  let resolutions: TreatyResolutions

  init(
    folder: String, directory: ActorDirectory, judge: SideJudge? = nil
  ) throws(ExtractionError) {
    let lexicons = folder + "/lexicons"
    self.directory = directory
    lists = try WordLists(folder: lexicons)
    predicates = try PredicateLexicon(folder: lexicons)
    modality = try ModalityLexicon(folder: lexicons)
    asides = try AsideLexicon(folder: lexicons)
    consequences = try ConsequenceLexicon(folder: lexicons)
    confidence = try ConfidenceModel(
      folder: lexicons, pronouns: lists[.actorPronouns],
      objectPronouns: lists[.objectPronouns])
    pastForms = try PastForms(folder: lexicons, verbs: predicates)
    dates = try DateLexicon(folder: lexicons)
    patterns = try PatternBook(folder: folder + "/patterns")
    self.judge = judge
    judging = try JudgeWeights(folder: lexicons)
    decisions = try DecisionBook(folder: folder)
    treatyDescriptions = TreatyDescriptions(directory: directory, lists: lists)
    treatyTopics = try TreatyTopics(folder: folder, lists: lists)
    treatyPartners = TreatyPartners(directory: directory, lists: lists)
    unnamedMainTreaty = UnnamedMainTreaty(
      directory: directory, lists: lists, topics: treatyTopics, descriptions: treatyDescriptions,
      partners: treatyPartners)
    do throws(TableError) {
      resolutions = try TreatyResolutions(folder: folder)
    } catch {
      throw ExtractionError(error)
    }
  }
}
