import ContractModel
import TreatyJSON

extension ValidationRun {
  mutating func check(
    _ value: JSONValue, _ composition: Composition, _ schema: CompiledSchema, _ parts: EvaluatedParts?
  ) -> Bool {
    var isValid = true
    for (index, part) in composition.allOf.enumerated() where !inPlace(value, part.index, parts, "allOf/\(index)") {
      if !isThorough { return false }
      isValid = false
    }
    if !composition.anyOf.isEmpty {
      var count = 0
      for (index, part) in composition.anyOf.enumerated() where attempt(value, part.index, parts, "anyOf/\(index)") {
        count += 1
        if !collects(parts) { break }
      }
      if count == 0 {
        fail("anyOf", schema) { "must fit one of \(composition.anyOf.count) variants" }
        if !isThorough { return false }
        isValid = false
      }
    }
    if !composition.oneOf.isEmpty {
      let most = program.options.discriminatorsTell && composition.discriminator != nil ? composition.oneOf.count : 1
      var count = 0
      for (index, part) in composition.oneOf.enumerated() where attempt(value, part.index, parts, "oneOf/\(index)") {
        count += 1
        if count > most { break }
      }
      if count == 0 || count > most {
        fail("oneOf", schema) {
          "must fit exactly one of \(composition.oneOf.count) variants, and fits \(count == 0 ? "none" : "more")"
        }
        if !isThorough { return false }
        isValid = false
      }
    }
    if let part = composition.not, attempt(value, part.index, nil, "not") {
      fail("not", schema) { "must not fit the schema under \"not\"" }
      if !isThorough { return false }
      isValid = false
    }
    if let condition = composition.if {
      let holds = attempt(value, condition.index, parts, "if")
      if holds, let part = composition.then { isValid = inPlace(value, part.index, parts, "then") && isValid }
      if !holds, let part = composition.else { isValid = inPlace(value, part.index, parts, "else") && isValid }
    }
    return isValid
  }
}
