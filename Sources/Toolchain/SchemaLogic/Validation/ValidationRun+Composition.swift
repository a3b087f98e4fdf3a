import ContractModel
import TreatyJSON

extension ValidationRun {
  mutating func check(
    _ value: UnsafePointer<JSONValue>, _ rules: UnsafePointer<Composition>, _ schema: UnsafePointer<CompiledSchema>,
    _ parts: EvaluatedParts?
  ) -> Bool {
    var isValid = true
    for (index, part) in rules.pointee.allOf.enumerated() where !inPlace(value, part.index, parts, "allOf/\(index)") {
      if !isThorough { return false }
      isValid = false
    }
    if !rules.pointee.anyOf.isEmpty {
      var count = 0
      for (index, part) in rules.pointee.anyOf.enumerated() where attempt(value, part.index, parts, "anyOf/\(index)") {
        count += 1
        if !collects(parts) { break }
      }
      if count == 0 {
        fail("anyOf", schema) { _ in "must fit one of \(rules.pointee.anyOf.count) variants" }
        if !isThorough { return false }
        isValid = false
      }
    }
    if !rules.pointee.oneOf.isEmpty {
      let most =
        program.options.discriminatorsTell && rules.pointee.discriminator != nil ? rules.pointee.oneOf.count : 1
      var count = 0
      for (index, part) in rules.pointee.oneOf.enumerated() where attempt(value, part.index, parts, "oneOf/\(index)") {
        count += 1
        if count > most { break }
      }
      if count == 0 || count > most {
        fail("oneOf", schema) { _ in
          "must fit exactly one of \(rules.pointee.oneOf.count) variants, and fits \(count == 0 ? "none" : "more")"
        }
        if !isThorough { return false }
        isValid = false
      }
    }
    if let part = rules.pointee.not, attempt(value, part.index, nil, "not") {
      fail("not", schema) { _ in "must not fit the schema under \"not\"" }
      if !isThorough { return false }
      isValid = false
    }
    if let condition = rules.pointee.if {
      let holds = attempt(value, condition.index, parts, "if")
      if holds, let part = rules.pointee.then { isValid = inPlace(value, part.index, parts, "then") && isValid }
      if !holds, let part = rules.pointee.else { isValid = inPlace(value, part.index, parts, "else") && isValid }
    }
    return isValid
  }
}
