/// `contracts/**/*.yaml`: a star stands for anything in a name, two for any folders.
package struct GlobPattern: Sendable {
  private let parts: [[UInt8]]

  package init(_ text: String) { parts = text.utf8.split(separator: UInt8(ascii: "/")).map(Array.init) }

  package func matches(_ path: String) -> Bool {
    Self.matches(path.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)[...], parts[...])
  }

  private static func matches(_ names: ArraySlice<[UInt8]>, _ parts: ArraySlice<[UInt8]>) -> Bool {
    guard let part = parts.first else { return names.isEmpty }
    if part == Array("**".utf8) {
      return (names.startIndex...names.endIndex).contains { matches(names[$0...], parts.dropFirst()) }
    }
    guard let name = names.first, matches(name, part) else { return false }
    return matches(names.dropFirst(), parts.dropFirst())
  }

  /// Greedy with one way back, which is all that stars alone need: linear in practice, quadratic at worst.
  private static func matches(_ name: [UInt8], _ pattern: [UInt8]) -> Bool {
    var (at, next) = (0, 0)
    var star: (at: Int, next: Int)?
    while at < name.count {
      if next < pattern.count, pattern[next] == UInt8(ascii: "*") {
        star = (at, next)
        next += 1
      } else if next < pattern.count, pattern[next] == name[at] {
        at += 1
        next += 1
      } else if let last = star {
        star = (last.at + 1, last.next)
        (at, next) = (last.at + 1, last.next + 1)
      } else {
        return false
      }
    }
    return pattern[next...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
