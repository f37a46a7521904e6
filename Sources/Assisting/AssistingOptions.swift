import TreatyGraph

/// What an assistant may do.
public struct AssistingOptions: Sendable {
  /// In whose name a program proposes.
  public var program: String
  /// True where it may take articles in.
  public var allowsWriting = false
  /// True where the trained reader of sides reads what it takes in, and explains.
  public var judges = true

  /// What is not given is as the command has it.
  public init(program: String) { self.program = program }
}
