import ContractModel
import TreatyJSON

extension ValidationRun {
  mutating func check(
    _ value: UnsafePointer<InstanceNode>, _ rules: UnsafePointer<CompiledValues>,
    _ schema: UnsafePointer<CompiledSchema>
  ) -> Bool {
    var isValid = true
    if let constant = rules.pointee.constant, !InstanceNode.areEqual(constant, value) {
      fail("const", schema) { "must be \(Self.shown($0.constant ?? .null))" }
      isValid = false
    }
    if let values = rules.pointee.enumeration, !isOne(of: values, value, rules) {
      fail("enum", schema) {
        "must be one of \(($0.enumeration ?? []).prefix(12).map(Self.shown).joined(separator: ", "))"
      }
      isValid = false
    }
    return isValid
  }

  private func isOne(
    of values: UnsafeBufferPointer<InstanceNode>, _ value: UnsafePointer<InstanceNode>,
    _ rules: UnsafePointer<CompiledValues>
  ) -> Bool {
    if let texts = rules.pointee.texts {
      return value.pointee.isString && texts.find(NameWord(value.pointee), value.pointee) >= 0
    }
    if let set = rules.pointee.set { return set.contains(EqualInstance(node: value)) }
    guard let start = values.baseAddress else { return false }
    return values.indices.contains { InstanceNode.areEqual(start + $0, value) }
  }

  private static func shown(_ value: JSONValue) -> String {
    let text = value.description
    return text.utf8.count <= 60 ? text : String(text.prefix(60)) + "…"
  }

  mutating func check(
    text value: UnsafePointer<InstanceNode>, _ rules: UnsafePointer<CompiledStrings>,
    _ schema: UnsafePointer<CompiledSchema>
  ) -> Bool {
    var isValid = true
    // Bytes bound the count of scalars from both sides: most texts are not counted.
    let bytes = value.pointee.count
    let (least, most) = (rules.pointee.minLength, rules.pointee.maxLength)
    if bytes < least || (bytes + 3) / 4 < least && Self.scalars(value) < least {
      fail("minLength", schema) { _ in "must have at least \(least) characters" }
      if !isThorough { return false }
      isValid = false
    }
    if bytes > most, Self.scalars(value) > most {
      fail("maxLength", schema) { _ in "must have at most \(most) characters" }
      if !isThorough { return false }
      isValid = false
    }
    if let pattern = rules.pointee.pattern, !pattern.pointee.matches(value.pointee.bytes) {
      fail("pattern", schema) { _ in "must match \(pattern.pointee.source)" }
      if !isThorough { return false }
      isValid = false
    }
    if let format = rules.pointee.format, !format.pointee.accepts(value.pointee.text) {
      fail("format", schema) { _ in "must be of the format \(format.pointee.name)" }
      isValid = false
    }
    if let content = rules.pointee.encoding, !content.pointee.accepts(value.pointee.text) {
      fail("contentMediaType", schema) { _ in "must be \(content.pointee.phrase)" }
      isValid = false
    }
    return isValid
  }

  /// How many scalars the text has: each begins with a byte that continues none.
  private static func scalars(_ text: UnsafePointer<InstanceNode>) -> Int {
    text.pointee.bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  mutating func check(
    number value: UnsafePointer<InstanceNode>, _ rules: UnsafePointer<CompiledNumbers>,
    _ schema: UnsafePointer<CompiledSchema>
  ) -> Bool {
    var isValid = true
    let number = JSONNumber(uncheckedLexeme: value.pointee.text)
    let double = number.double
    func compare(_ bound: CompiledNumbers.Bound) -> Int {
      if let double, double != bound.double { return double < bound.double ? -1 : 1 }
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
