import ContractEmitters
import ContractModel
import ContractText
import TreatyTool

/// A contract of the corpora, read and generated.
struct PreparedContract {
  let entry: ContractList.Entry
  let contract: Contract
  let surface: SwiftSurface
  let files: [OutputFile]
  /// Ids of what is not generated (yet), which the rest goes on without.
  let allowed: [String]
  let leftOut: [Diagnostic]

  var module: String { Self.module(entry) }
  static func module(_ entry: ContractList.Entry) -> String {
    entry.name.prefix(1).uppercased() + entry.name.dropFirst() + "Trip"
  }

  init(_ entry: ContractList.Entry, corpora: String) throws {
    self.entry = entry
    let source = ContractSource(path: corpora + "/openapi/dev/" + entry.path)
    var allow: [String] = []
    while true {
      let request = GenerationRequest(
        source: source, output: "", emit: Set(SwiftEmitter.Options.Part.allCases), module: Self.module(entry),
        allow: allow)
      do throws(ToolFailure) {
        let generation = try Generation.run(request)
        files = generation.files
        leftOut = generation.leftOut
        break
      } catch {
        // What is not generated is left out, and named in the report; everything else is a failure.
        let ids = Set(error.diagnostics.filter { $0.severity == .error }.map(\.id))
        let more = ids.filter { $0.hasPrefix("unsupported.") || $0 == "unresolved-reference" }.subtracting(allow)
        guard !more.isEmpty, more.count == ids.count else {
          let lines = error.diagnostics.filter { $0.severity == .error }.map(\.message)
          throw Failure(description: "\(entry.name) cannot be generated: \(lines.joined(separator: "; "))")
        }
        allow += more.sorted()
      }
    }
    guard let contract = ReadContract.read(source).contract else {
      throw Failure(description: "\(entry.name) cannot be read")
    }
    self.contract = contract
    allowed = allow
    surface = SwiftSurface(
      contract,
      options: SwiftEmitter.Options(
        module: Self.module(entry), allow: allow, source: entry.path, version: TreatyVersion.current))
  }

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }
}
