/// A file on its way from what it was to what it becomes.
struct FixedFile {
  /// As diagnostics show it.
  var name: String
  var old: [UInt8]
  /// Whether it begins with a byte order mark, which trees do not see.
  var hasMark: Bool
  /// Without the mark.
  var text: [UInt8]

  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  var new: [UInt8] { (hasMark ? Self.mark : []) + text }
}
