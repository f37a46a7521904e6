import Positions
import Statements

/// What to draw of the statements, and how.
public struct GraphOptions: Hashable, Sendable {
  /// By what the actors of a side are put together.
  public enum Grouping: String, Hashable, Sendable, CaseIterable {
    /// By nothing, by the bloc that tells most of them, or by what sort of actor they are.
    case none, bloc, kind
  }

  /// What the graph shows.
  public var view = GraphView.stance
  /// The format of the file.
  public var format = GraphFormat.svg
  /// The colours.
  public var theme = GraphTheme.light
  /// By what the actors of a side are put together.
  public var grouping = Grouping.none
  /// What the statements are about, for the title and the middle: `UN Convention against Cybercrime`.
  /// Empty for the name that the statements give it.
  public var subject: String
  /// Nil for a title made of the view and the subject.
  public var title: String?
  /// The period asked for; nil where it has no bound, and the statements' own dates are shown.
  public var since: CalendarDate?
  /// The last day of the period.
  public var until: CalendarDate?
  /// Actors found in fewer articles are counted, not drawn.
  public var minimumArticles = 1
  /// Actors beyond this number are gathered in a node that counts them; the strongest are drawn.
  public var maximumActors = 40
  /// The day printed below the picture; nil for none. The caller's, so that the same statements and
  /// options give the same bytes.
  public var drawnOn: CalendarDate?
  /// The blocs of an actor, the most telling first.
  public var blocs: [ActorID: [String]] = [:]

  /// What actors have done to what is drawn, by registers: a mark beside their position.
  public var deeds: [ActorID: ActStanding] = [:]

  /// What the address of an actor's page begins with, which an SVG then leads to from the actor's box;
  /// its id, else its name, follows. Nil leads to the source of the newest quote.
  public var actorPage: String?

  /// Everything else as the program draws it when it is told nothing.
  public init(subject: String) { self.subject = subject }
}
