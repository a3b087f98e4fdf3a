import ContractEmitters
import ContractText

/// One contract to emit into one folder; every default is decided.
public struct GenerationRequest: Sendable {
  public var source: ContractSource
  public var output: String
  public var emit: Set<SwiftEmitter.Options.Part>
  public var module: String
  public var namespace: String?
  public var allow: [String]
  public var include: [OperationSelector] = []
  public var exclude: [OperationSelector] = []
  public var names: [String: String] = [:]
  public var types: [String: String] = [:]
  /// Where `treaty.yaml` asks for this; an `allow` that matched nothing is reported there.
  public var place: Place?

  public init(
    source: ContractSource, output: String, emit: Set<SwiftEmitter.Options.Part>, module: String,
    namespace: String? = nil, allow: [String] = [], place: Place? = nil
  ) {
    self.source = source
    self.output = output
    self.emit = emit
    self.module = module
    self.namespace = namespace
    self.allow = allow
    self.place = place
  }
}
