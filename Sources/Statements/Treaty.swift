/// The stable name of a treaty in the directory: `treaty:un-cybercrime`.
public struct TreatyID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The words of the id.
  public let rawValue: String

  /// An id is not looked up when it is made.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  public var description: String { rawValue }

  public static func < (left: TreatyID, right: TreatyID) -> Bool { left.rawValue < right.rawValue }
}

/// An international agreement, in negotiation or in force.
public struct Treaty: Hashable, Sendable {
  /// Its name in the directory.
  public let id: TreatyID
  /// The official title.
  public let title: String
  /// What people call it: `UN Convention against Cybercrime`.
  public let name: String
  /// The first day of talks, where it is certain.
  public let negotiationsBegan: CalendarDate?
  /// When the text was adopted.
  public let adopted: CalendarDate?
  /// When states could first sign.
  public let openedForSignature: CalendarDate?
  /// When it began to bind.
  public let enteredIntoForce: CalendarDate?

  /// Days that are not certain stay nil.
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
