/// A `treaty.yaml`: one contract, or several under `generate`.
public struct Configuration: Sendable {
  public static let fileName = "treaty.yaml"
  static let listKey = "generate"

  /// As the user named it.
  public var path: String
  public var generations: [GenerationSettings]
  /// Whether it has a `generate` list; a target of a plugin holds one contract and may not.
  public var isList: Bool

  /// The folder that paths in it start from, which is also the contract root.
  public var folder: String { Paths.folder(of: path) }
}
