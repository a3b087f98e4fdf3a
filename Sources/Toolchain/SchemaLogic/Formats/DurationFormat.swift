/// RFC 3339, appendix A: units in their order and without gaps, weeks alone.
enum DurationFormat {
  static func accepts(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    guard rest.popFirst() == UInt8(ascii: "P") else { return false }
    let parts = rest.split(separator: UInt8(ascii: "T"), omittingEmptySubsequences: false)
    guard parts.count <= 2, let date = parts.first else { return false }
    if parts.count == 1, isRun(date, of: "W") { return true }
    if parts.count == 2, date.isEmpty { return isRun(parts[1], of: "HMS") }
    return isRun(date, of: "YMD") && (parts.count == 1 || isRun(parts[1], of: "HMS"))
  }

  /// Numbers with units that follow each other in this list; at least one.
  private static func isRun(_ bytes: ArraySlice<UInt8>, of units: String) -> Bool {
    let units = Array(units.utf8)
    var bytes = bytes
    var next: Int?
    while !bytes.isEmpty {
      let digits = bytes.prefix { $0.isDigit }.count
      bytes = bytes.dropFirst(digits)
      guard digits > 0, let unit = bytes.popFirst(), let index = units.firstIndex(of: unit),
        next == nil || index == next
      else { return false }
      next = index + 1
    }
    return next != nil
  }
}
