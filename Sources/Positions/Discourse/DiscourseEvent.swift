import Statements

/// A statement as discourse network analysis counts it: somebody is for or against an idea.
package struct DiscourseEvent: Hashable, Sendable {
  package var actor: String
  package var concept: String
  /// True for yes; nobody is neither for nor against.
  package var isYes: Bool
  /// What tells one document from another.
  package var document: Int64
  package var date: CalendarDate?

  package init(
    actor: String, concept: String, isYes: Bool, document: Int64, date: CalendarDate? = nil
  ) {
    self.actor = actor
    self.concept = concept
    self.isYes = isYes
    self.document = document
    self.date = date
  }
}
