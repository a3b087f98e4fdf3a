/// Sixteen hexadecimal digits that tell changes or findings of one contract apart: FNV-1a over 64 bits, no secret.
package enum Fingerprint {
  package static func of(_ parts: [String]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in parts {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      // A separator that UTF-8 never has, so that ("ab", "c") is not ("a", "bc").
      hash = (hash ^ 0xFF) &* 0x100_0000_01b3
    }
    let text = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}
