import ContractModel
import TreatyJSON

/// What is asked of numbers.
struct CompiledNumbers {
  /// A bound, with the nearest binary number: only when those are equal are the digits compared.
  struct Bound {
    var number: JSONNumber
    var double: Double
    init?(_ number: JSONNumber?) {
      guard let number else { return nil }
      self.number = number
      double = number.double ?? (number < JSONNumber(0) ? -.infinity : .infinity)
    }
  }

  var minimum: Bound?
  var maximum: Bound?
  var exclusiveMinimum: Bound?
  var exclusiveMaximum: Bound?
  var multipleOf: JSONNumber?

  init(_ keywords: NumberKeywords) {
    minimum = Bound(keywords.minimum)
    maximum = Bound(keywords.maximum)
    exclusiveMinimum = Bound(keywords.exclusiveMinimum)
    exclusiveMaximum = Bound(keywords.exclusiveMaximum)
    multipleOf = keywords.multipleOf
  }
}
