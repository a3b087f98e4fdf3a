import TreatyJSON

/// What `treaty.yaml` may say about one contract. This list is the only place that names the fields: the reader switches
/// over it and the JSON Schema is printed from it, so neither can know a field that the other does not.
public enum ConfigurationField: String, Sendable, CaseIterable {
  case contract, output, emit, module, namespace, allow

  enum Shape: Sendable {
    case path
    case identifier
    case choices([String])
    case diagnosticIDs
  }

  var shape: Shape {
    switch self {
    case .contract, .output: .path
    case .module, .namespace: .identifier
    case .emit: .choices(EmittedPart.names)
    case .allow: .diagnosticIDs
    }
  }

  /// One sentence, as editors show it.
  var description: String {
    switch self {
    case .contract:
      "The contract, relative to this file. Default: openapi.yaml, openapi.yml or openapi.json beside it."
    case .output: "The folder to write, relative to this file. Default: generated/MODULE. Plugins choose their own."
    case .emit: "What to emit. Default: all of it."
    case .module: "The Swift module that the output is compiled into. Default: from the contract's name."
    case .namespace: "An enum that wraps the output, for a target that holds more than this contract."
    case .allow: "Constructs that may be left out although the contract has them: ids of `unsupported.…` diagnostics."
    }
  }
}
