/// What one call prints: text whose interpolations are symbols, literals of the target language, or plain text.
/// May span lines; every one of them is indented.
public struct Line: ExpressibleByStringInterpolation, Sendable {
  public var text: String
  public var modules: [String] = []

  public init(stringLiteral value: String) { text = value }
  public init(_ text: String) { self.text = text }
  public init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
    modules = stringInterpolation.modules
  }

  init(joining parts: [String], modules: [String]) {
    text = parts.joined()
    self.modules = modules
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    var text: String
    var modules: [String] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      text = ""
      text.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    public mutating func appendLiteral(_ literal: String) { text += literal }
    public mutating func appendInterpolation(_ plain: String) { text += plain }
    public mutating func appendInterpolation(_ number: Int) { text += String(number) }

    public mutating func appendInterpolation(_ symbol: Symbol) {
      text += symbol.text
      if let module = symbol.module { modules.append(module) }
    }

    /// A wire string, quoted and escaped for Swift.
    public mutating func appendInterpolation(literal: String) { text += SwiftText.literal(literal) }
  }
}
