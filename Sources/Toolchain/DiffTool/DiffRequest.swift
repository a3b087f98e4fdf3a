import ContractDiff
import TreatyTool

/// What a `treaty diff` is asked to compare.
public struct DiffRequest: Sendable {
  /// Base and revision; or, with `base`, contracts of the working tree; or nothing: what treaty.yaml says.
  public var arguments: [String]
  /// The branch whose common ancestor with HEAD is the base.
  public var base: String?
  /// The `treaty.yaml` to follow.
  public var configuration: String?
  public var reading: DiffReading
  /// The policy file; treaty-diff.yaml when there is one.
  public var policy: String?
  /// Whether there is a policy at all: what a team let through says nothing about the past.
  public var usesPolicy = true
  public var today: CalendarDate

  public init(
    arguments: [String], base: String? = nil, configuration: String? = nil, reading: DiffReading = DiffReading(),
    policy: String? = nil, today: CalendarDate
  ) {
    self.arguments = arguments
    self.base = base
    self.configuration = configuration
    self.reading = reading
    self.policy = policy
    self.today = today
  }
}
