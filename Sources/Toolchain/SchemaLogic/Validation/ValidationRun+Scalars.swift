import ContractModel
import TreatyJSON

extension ValidationRun {
  mutating func check(
    _ text: String, _ rules: UnsafePointer<CompiledSchema.Strings>, _ schema: UnsafePointer<CompiledSchema>
  ) -> Bool {
    var isValid = true
    if rules.pointee.minLength > 0 || rules.pointee.maxLength < .max {
      // Bytes bound the count of scalars from both sides: most texts are not counted.
      let bytes = text.utf8.count
      if bytes < rules.pointee.minLength
        || (bytes + 3) / 4 < rules.pointee.minLength && text.unicodeScalars.count < rules.pointee.minLength
      {
        fail("minLength", schema) { _ in "must have at least \(rules.pointee.minLength) characters" }
        if !isThorough { return false }
        isValid = false
      }
      if bytes > rules.pointee.maxLength, text.unicodeScalars.count > rules.pointee.maxLength {
        fail("maxLength", schema) { _ in "must have at most \(rules.pointee.maxLength) characters" }
        if !isThorough { return false }
        isValid = false
      }
    }
    if let pattern = rules.pointee.pattern, !pattern.matches(text) {
      fail("pattern", schema) { _ in "must match \(pattern.source)" }
      if !isThorough { return false }
      isValid = false
    }
    if let format = rules.pointee.format, !format.accepts(text) {
      fail("format", schema) { _ in "must be of the format \(format.name)" }
      isValid = false
    }
    if let content = rules.pointee.encoding, !content.accepts(text) {
      fail("contentMediaType", schema) { _ in "must be \(content.phrase)" }
      isValid = false
    }
    return isValid
  }

  mutating func check(
    _ number: JSONNumber, _ rules: UnsafePointer<CompiledSchema.Numbers>, _ schema: UnsafePointer<CompiledSchema>
  )
    -> Bool
  {
    var isValid = true
    func compare(_ bound: CompiledSchema.Bound) -> Int {
      if let value = number.double, value != bound.double { return value < bound.double ? -1 : 1 }
      return number < bound.number ? -1 : number == bound.number ? 0 : 1
    }
    if let bound = rules.pointee.minimum, compare(bound) < 0 {
      fail("minimum", schema) { _ in "must be at least \(bound.number)" }
      isValid = false
    }
    if let bound = rules.pointee.maximum, compare(bound) > 0 {
      fail("maximum", schema) { _ in "must be at most \(bound.number)" }
      isValid = false
    }
    if let bound = rules.pointee.exclusiveMinimum, compare(bound) <= 0 {
      fail("exclusiveMinimum", schema) { _ in "must be more than \(bound.number)" }
      isValid = false
    }
    if let bound = rules.pointee.exclusiveMaximum, compare(bound) >= 0 {
      fail("exclusiveMaximum", schema) { _ in "must be less than \(bound.number)" }
      isValid = false
    }
    if let divisor = rules.pointee.multipleOf, !number.isMultiple(of: divisor) {
      fail("multipleOf", schema) { _ in "must be a multiple of \(divisor)" }
      isValid = false
    }
    return isValid
  }
}
