/// What a comparison depends on beside the two contracts.
public struct DiffOptions {
  /// Decides what has passed its sunset. Given, so that the same input gives the same bytes.
  public var today: CalendarDate
  public var inclusion: any InclusionProver

  public init(today: CalendarDate, inclusion: any InclusionProver = SchemaProver()) {
    self.today = today
    self.inclusion = inclusion
  }
}
