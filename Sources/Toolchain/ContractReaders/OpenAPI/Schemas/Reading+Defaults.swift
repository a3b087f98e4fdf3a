import ContractModel
import ContractText
import TreatyJSON

extension Reading {
  /// A default that its own schema refuses is told and left out: it must never reach code.
  func completeDefault(_ draft: inout SchemaDraft) {
    guard let node = draft.initial else { return }
    let value = json(node)
    if let fault = fault(of: value, draft) {
      report("default-not-allowed", .warning, "the default is ignored: it is \(fault)", at: node)
      return
    }
    draft.groups.insert(.annotations)
    draft.annotations.initial = value
  }

  /// Only what the schema says itself: what a reference or a composition says is not looked up for a default.
  private func fault(of value: JSONValue, _ draft: SchemaDraft) -> String? {
    if case .null = value, draft.nullable != nil { return nil }
    if draft.saysTypes, !value.fits(draft.types) { return "not \(draft.types.phrase)" }
    if let values = draft.enumeration, !values.contains(value) { return "none of the \"enum\" values" }
    if let constant = draft.constant, constant != value { return "not the \"const\"" }
    switch value {
    case .number(let number): return fault(of: number, draft)
    case .string(let text):
      let length = text.unicodeScalars.count
      if let low = draft.string.minLength, length < low { return "shorter than \"minLength\"" }
      if let high = draft.string.maxLength, length > high { return "longer than \"maxLength\"" }
      return nil
    default: return nil
    }
  }

  /// `int32` and `int64` are bounds too, as the format registry has it.
  private func fault(of number: JSONNumber, _ draft: SchemaDraft) -> String? {
    if draft.types.contains(.integer) {
      switch draft.format {
      case "int64": if number.isWhole, number.int64 == nil { return "beyond 64 bits" }
      case "int32":
        if number.isWhole, number.integer(Int32.self) == nil { return "beyond 32 bits" }
      default: break
      }
    }
    guard let value = number.double else { return nil }
    if let low = draft.number.minimum?.double, value < low { return "below \"minimum\"" }
    if let high = draft.number.maximum?.double, value > high { return "above \"maximum\"" }
    return nil
  }
}
