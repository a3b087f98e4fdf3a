import ContractModel
import TreatyJSON

extension ValidationRun {
  mutating func check(_ text: String, _ rules: CompiledSchema.Strings, _ schema: CompiledSchema) -> Bool {
    var isValid = true
    if rules.minLength > 0 || rules.maxLength < .max {
      // Bytes bound the count of scalars from both sides: most texts are not counted.
      let bytes = text.utf8.count
      if bytes < rules.minLength || (bytes + 3) / 4 < rules.minLength && text.unicodeScalars.count < rules.minLength {
        fail("minLength", schema) { "must have at least \(rules.minLength) characters" }
        if !isThorough { return false }
        isValid = false
      }
      if bytes > rules.maxLength, text.unicodeScalars.count > rules.maxLength {
        fail("maxLength", schema) { "must have at most \(rules.maxLength) characters" }
        if !isThorough { return false }
        isValid = false
      }
    }
    if let pattern = rules.pattern, !pattern.matches(text) {
      fail("pattern", schema) { "must match \(pattern.source)" }
      if !isThorough { return false }
      isValid = false
    }
    if let format = rules.format, !format.accepts(text) {
      fail("format", schema) { "must be of the format \(format.name)" }
      isValid = false
    }
    if let content = rules.encoding, !content.accepts(text) {
      fail("contentMediaType", schema) { "must be \(content.phrase)" }
      isValid = false
    }
    return isValid
  }

  mutating func check(_ number: JSONNumber, _ rules: CompiledSchema.Numbers, _ schema: CompiledSchema) -> Bool {
    var isValid = true
    func compare(_ bound: CompiledSchema.Bound) -> Int {
      if let value = number.double, value != bound.double { return value < bound.double ? -1 : 1 }
      return number < bound.number ? -1 : number == bound.number ? 0 : 1
    }
    if let bound = rules.minimum, compare(bound) < 0 {
      fail("minimum", schema) { "must be at least \(bound.number)" }
      isValid = false
    }
    if let bound = rules.maximum, compare(bound) > 0 {
      fail("maximum", schema) { "must be at most \(bound.number)" }
      isValid = false
    }
    if let bound = rules.exclusiveMinimum, compare(bound) <= 0 {
      fail("exclusiveMinimum", schema) { "must be more than \(bound.number)" }
      isValid = false
    }
    if let bound = rules.exclusiveMaximum, compare(bound) >= 0 {
      fail("exclusiveMaximum", schema) { "must be less than \(bound.number)" }
      isValid = false
    }
    if let divisor = rules.multipleOf, !number.isMultiple(of: divisor) {
      fail("multipleOf", schema) { "must be a multiple of \(divisor)" }
      isValid = false
    }
    return isValid
  }
}
