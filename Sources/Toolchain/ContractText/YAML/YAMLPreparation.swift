/// What libyaml does not know of YAML 1.2, put right before it reads.
///
/// - NEL, LS and PS are no line breaks in YAML 1.2: they are exchanged for private characters that the text does not
///   have, and put back in every scalar.
/// - Reserved directives are ignored with a warning; `%YAML` of another 1.x is read as 1.2; any other is refused.
struct YAMLPreparation {
  /// What libyaml shall read instead, nil when the text can stay as it is.
  private(set) var bytes: [UInt8]?
  private(set) var warnings: [Diagnostic] = []
  /// Pairs of what stands in `bytes` and what it stands for.
  private var substitutes: [(stand: [UInt8], original: [UInt8])] = []

  var hasSubstitutes: Bool { !substitutes.isEmpty }
  /// Nothing in the text needs to be put right, or explained to libyaml.
  private(set) var isAsWritten = true

  private static let separators: [[UInt8]] = [[0xC2, 0x85], [0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9]]

  init(_ text: [UInt8], file: String) throws(Diagnostic) {
    if let directives = try YAMLDirectives(text, file: file) {
      isAsWritten = false
      bytes = directives.bytes
      warnings = directives.warnings
    }
    let present = Self.separators.filter { ByteSearch.first($0, in: text) != nil }
    if !present.isEmpty {
      isAsWritten = false
      exchange(present, text)
    }
  }

  private mutating func exchange(_ present: [[UInt8]], _ text: [UInt8]) {
    let stands = PrivateCharacters.unused(present.count, in: text)
    // A text that has all private characters keeps its separators: libyaml reads it as YAML 1.1 then.
    guard stands.count == present.count else { return }
    substitutes = zip(stands, present).map { ($0, $1) }
    var result = bytes ?? text
    for (stand, original) in substitutes { result = ByteSearch.replacing(original, by: stand, in: result) }
    bytes = result
  }

  /// Puts the separators back, in place: they are never longer than what stands for them. The new length.
  func restore(_ text: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
    var (read, write) = (0, 0)
    while read < count {
      if text[read] == 0xEE || text[read] == 0xEF,
        let found = substitutes.first(where: {
          count - read >= 3 && text[read] == $0.stand[0] && text[read + 1] == $0.stand[1]
            && text[read + 2] == $0.stand[2]
        })
      {
        for byte in found.original {
          text[write] = byte
          write += 1
        }
        read += 3
        continue
      }
      text[write] = text[read]
      read += 1
      write += 1
    }
    return write
  }
}
