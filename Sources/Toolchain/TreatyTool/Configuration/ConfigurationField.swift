import TreatyJSON

/// What `treaty.yaml` may say about one contract. This list is the only place that names the fields: the reader switches
/// over it and the JSON Schema is printed from it, so neither can know a field that the other does not.
public enum ConfigurationField: String, Sendable, CaseIterable {
  case contract, output, emit, module, namespace, allow, include, exclude, names, types

  enum Shape: Sendable {
    case path
    case identifier
    case choices([String])
    case diagnosticIDs
    case selectors
    /// Names to names; the keys begin with one of these.
    case map(keys: [String], value: String)
  }

  var shape: Shape {
    switch self {
    case .contract, .output: .path
    case .module, .namespace: .identifier
    case .emit: .choices(EmittedPart.names)
    case .allow: .diagnosticIDs
    case .include, .exclude: .selectors
    case .names: .map(keys: ["schema:", "operation:"], value: "^[A-Za-z_][A-Za-z0-9_]*$")
    case .types: .map(keys: ["schema:", "format:"], value: "^[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)+$")
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
    case .include: "The operations to generate, with the types they reach. Default: all of them."
    case .exclude: "Operations to leave out: operation:ID, tag:NAME, path:/orders/**, webhook:NAME, callback:NAME."
    case .names: "Swift names for schema:NAME, schema:NAME.PROPERTY and operation:ID."
    case .types: "Swift types of other modules for schema:NAME and format:NAME, as Module.Type."
    case .allow: "Constructs that may be left out although the contract has them: ids of `unsupported.…` diagnostics."
    }
  }
}
