/// What is known of an article besides its text.
public struct Article: Hashable, Sendable {
  /// The path or address it was read from, as the user gave it; `-` for standard input.
  public var name: String
  /// The headline.
  public var title: String?
  /// When it was published.
  public var date: CalendarDate?
  /// Who published it, as printed: a newspaper, a ministry, an organisation.
  public var outlet: String?
  /// Where it can be read again: `https://…`.
  public var address: String?

  /// What is not known stays nil.
  public init(
    name: String, title: String? = nil, date: CalendarDate? = nil, outlet: String? = nil,
    address: String? = nil
  ) {
    self.name = name
    self.title = title
    self.date = date
    self.outlet = outlet
    self.address = address
  }
}
