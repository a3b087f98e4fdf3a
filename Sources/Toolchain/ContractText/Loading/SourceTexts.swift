/// The texts that diagnostics speak about, by file as diagnostics name it.
public struct SourceTexts: Sendable {
  private var texts: [String: [UInt8]] = [:]

  public init() {}

  public subscript(file: String) -> [UInt8]? {
    get { texts[file] }
    set { texts[file] = newValue }
  }
}
