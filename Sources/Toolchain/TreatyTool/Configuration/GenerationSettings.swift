import ContractEmitters
import ContractText

/// What `treaty.yaml` says about one contract. nil and empty mean that it says nothing: the defaults are decided where
/// the settings are used.
public struct GenerationSettings: Sendable {
  public var contract: String?
  public var output: String?
  public var emit: Set<SwiftEmitter.Options.Part>?
  public var module: String?
  public var namespace: String?
  public var allow: [String] = []
  public var include: [OperationSelector] = []
  public var exclude: [OperationSelector] = []
  /// `schema:Order`, `schema:Order.status` or `operation:placeOrder` to the Swift name it gets.
  public var names: [String: String] = [:]
  /// `schema:Money` or `format:money` to the Swift type that stands for it: `MyModule.Money`.
  public var types: [String: String] = [:]
  /// Where in `treaty.yaml` this stands.
  public var place: Place?

  public init() {}
}
