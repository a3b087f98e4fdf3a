/// Names for Swift modules.
public enum ModuleName {
  /// ASCII only: a module's name is also a file's name and a symbol prefix.
  public static func isValid(_ name: String) -> Bool {
    guard let first = name.utf8.first, !isDigit(first) else { return false }
    return name.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
  }

  /// The name a module gets when nobody named one: `order-items.v2.yaml` gives `OrderItemsV2`.
  public static func make(from name: String) -> String {
    var out: [UInt8] = []
    var startsWord = true
    for byte in name.utf8 {
      guard isLetter(byte) || isDigit(byte) else {
        startsWord = true
        continue
      }
      out.append(startsWord && byte >= UInt8(ascii: "a") ? byte - 32 : byte)
      startsWord = false
    }
    let text = String(decoding: out, as: UTF8.self)
    if let first = out.first { return isDigit(first) ? "API" + text : text }
    return "API"
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 32) >= UInt8(ascii: "a") && (byte | 32) <= UInt8(ascii: "z")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
