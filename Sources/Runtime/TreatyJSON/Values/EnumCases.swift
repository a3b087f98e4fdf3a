/// The values of an enumeration that the contract names.
///
/// Declare it once, as a `static let`: its table of names lives as long as the process.
public struct EnumCases<Case: OpenEnum>: Sendable {
  /// The values on the wire, in the contract's order.
  public let rawValues: [Case.RawValue]
  /// The cases, in the same order.
  public let values: [Case]
  @usableFromInline let names: JSONFields
  @usableFromInline let indices: [Case.RawValue: Int]

  /// Takes each value with its case; of equal values the first counts.
  public init(_ cases: (Case.RawValue, Case)...) { self.init(cases.map(\.0), cases.map(\.1)) }

  /// Takes the cases; each knows its value.
  public init(of values: [Case]) { self.init(values.map(\.rawValue), values) }

  /// Takes the values and, in the same order, their cases. Two plain lists are what the compiler checks fastest.
  public init(_ rawValues: [Case.RawValue], _ values: [Case]) {
    self.rawValues = rawValues
    self.values = values
    names = JSONFields(rawValues.compactMap { $0 as? String })
    indices = Dictionary(zip(rawValues, rawValues.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The case of that value; nil when the contract has none.
  @inlinable
  public subscript(_ rawValue: Case.RawValue) -> Case? {
    indices[rawValue].map { values[$0] }
  }
}
