/// A name from some module. Writing one into a file is what imports it.
public struct Symbol: Sendable, Hashable {
  /// Nil for names of the module being printed.
  public var module: String?
  /// How the name is written where it is used: plain, or qualified when the printed module declares the same name.
  public var text: String

  public init(_ text: String, module: String? = nil) {
    self.text = text
    self.module = module
  }
}
