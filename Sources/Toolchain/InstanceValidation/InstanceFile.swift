import ContractText

/// A file that holds one instance, JSON or YAML.
public struct InstanceFile: Sendable {
  public var diagnostics: [Diagnostic] = []
  /// The text that the diagnostics point into.
  public var sources = SourceTexts()

  /// Reads the file, or takes its text, and holds it against the schema.
  public init(_ path: String, text: [UInt8]? = nil, against schema: InstanceSchema, limits: TextLimits) {
    let loader = ContractLoader(limits: limits)
    do throws(Diagnostic) {
      let document = if let text { try loader.load(text, file: "<stdin>") } else { try loader.load(path) }
      diagnostics = loader.diagnostics + InstanceValidation.diagnostics(of: document, against: schema)
    } catch {
      diagnostics = [error]
    }
    sources = loader.sources
  }
}
