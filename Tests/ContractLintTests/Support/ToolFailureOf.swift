import ContractText
import TreatyTool

/// What a run that ends early has to say, as text: place, message and fix.
struct ToolFailureOf: Error {
  var text: String

  static func catching(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let failure as ToolFailure {
      throw ToolFailureOf(
        text: failure.diagnostics.map {
          "\($0.place?.description ?? ""): \($0.message) \($0.fix ?? "")"
        }.joined(separator: "\n"))
    }
  }
}
