import ContractText
import Foundation
import Testing

/// Reads a text as a file of that name.
func read(_ text: String, _ file: String = "a.yaml", limits: TextLimits = .init()) throws(Diagnostic) -> Document {
  try ContractLoader(limits: limits).load(Array(text.utf8), file: file)
}

/// What reading a text ends with; nil when it is read.
func failure(_ text: String, _ file: String = "a.yaml", limits: TextLimits = .init()) -> Diagnostic? {
  failure(Array(text.utf8), file, limits: limits)
}

func failure(_ bytes: [UInt8], _ file: String = "a.yaml", limits: TextLimits = .init()) -> Diagnostic? {
  do throws(Diagnostic) {
    _ = try ContractLoader(limits: limits).load(bytes, file: file)
    return nil
  } catch { return error }
}

extension Diagnostic {
  /// `line:column id`, what most tests ask for.
  var summary: String { "\(place.map { "\($0.start.line):\($0.start.column)" } ?? "-") \(id)" }
}

/// A tree on one line: `{a: [1, "b"]}`, where only strings are quoted. What aliases repeat is written out.
func shown(_ node: Node) -> String {
  switch node.kind {
  case .mapping: "{" + node.entries.map { "\($0.key.text): \(shown($0.value))" }.joined(separator: ", ") + "}"
  case .sequence: "[" + node.items.map(shown).joined(separator: ", ") + "]"
  case .string: "\"\(node.text)\""
  case .null: "null"
  case .boolean, .integer, .float: node.text
  }
}

/// A folder that is gone after the test.
final class Folder {
  let url: URL

  init(_ files: [String: String] = [:]) throws {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    url = base.appending(path: "treaty-text-\(UUID().uuidString)")
    for (path, text) in files {
      let file = url.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
  }
}

/// A generator with a seed: a failure can be repeated (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
