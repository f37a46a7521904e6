/// The stable name of a treaty in the directory: `treaty:un-cybercrime`.
public struct TreatyID: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let rawValue: String

  public init(_ rawValue: String) { self.rawValue = rawValue }

  public var description: String { rawValue }

  public static func < (left: TreatyID, right: TreatyID) -> Bool { left.rawValue < right.rawValue }
}

/// An international agreement, in negotiation or in force.
public struct Treaty: Hashable, Sendable {
  public let id: TreatyID
  /// The official title.
  public let title: String
  /// What people call it: `UN Convention against Cybercrime`.
  public let name: String
  public let negotiationsBegan: CalendarDate?
  public let adopted: CalendarDate?
  public let openedForSignature: CalendarDate?
  public let enteredIntoForce: CalendarDate?

  public init(
    id: TreatyID, title: String, name: String, negotiationsBegan: CalendarDate? = nil,
    adopted: CalendarDate? = nil, openedForSignature: CalendarDate? = nil,
    enteredIntoForce: CalendarDate? = nil
  ) {
    self.id = id
    self.title = title
    self.name = name
    self.negotiationsBegan = negotiationsBegan
    self.adopted = adopted
    self.openedForSignature = openedForSignature
    self.enteredIntoForce = enteredIntoForce
  }
}
