import Foundation
import TestSupport
import Testing

@testable import ContractText

/// A document that is read in pieces is the document that is read whole, node by node, or is not read in pieces.
struct PiecesTests {
  @Test(arguments: 1...300)
  func piecesAreTheWhole(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let text = document(&random)
    for pieces in 2...4 { try agree(text, pieces) }
  }

  /// What is cut by chance often enough is cut: otherwise the test above would compare nothing.
  @Test func mostDocumentsAreCut() throws {
    let cut = try (1...300).filter { seed in
      var random = Seeded(state: UInt64(seed))
      return try inPieces(Array(document(&random).utf8), 2) != nil
    }
    #expect(cut.count > 200, "\(cut.count) of 300")
  }

  /// Each has a line that looks like an entry of the section and is none, or says something about the other piece.
  @Test(arguments: [
    "a:\n  x: \"1\n  y: 2\n  z: 3\"\n  v: 1\n",
    "a:\n  x: '1\n  y: 2\n  z: 3'\n",
    "a:\n  x: {p: 1,\n  y: 2,\n  z: 3}\n",
    "a:\n  x: [1,\n  y,\n  z: 3]\n",
    "a:\n  x: 1\n  y: 2\n  x: 3\n",
    "a:\n  x: 1\n  y: 2\na:\n  z: 3\n",
    "a:\n  x: 1\n  y: 2\nb: 1\nc: 1\nb: 2\n",
    "a:\n  x: &n 1\n  y: 2\n  z: *n\n",
    "a:\n  x: &n 1\n  y: *n\n  z: &n 2\n  v: *n\n",
    "a:\n  x: &n {p: 1}\n  y: 2\n  <<: {p: 1}\n  z: 3\n",
    "a:\n  x:\n  y:\n  z:\n  v:\n",
    "a:\n  x:\n  - 1\n  y:\n  - 2\n  z:\n  - 3\n",
    "a:\n  ? x\n  ? y\n  ? z\n  v: 1\n",
    "a:\n  x: |\n    text\n\n\n  y: >-\n    more\n\n  z: |+\n    kept\n\n\n  v: 1\n",
    "a:\n  x: 1\n  y: 2\n---\nb:\n  z: 3\n  v: 4\n",
    "a:\n  x: 1\n  y: 2\n...\nb:\n  z: 3\n  v: 4\n",
    "---\na:\n  x: 1\n  y: 2\n  z: 3\n...\n",
    "%YAML 1.1\n---\na:\n  x: 1\n  y: no\n  z: 3\n",
    "a:\r\n  x: 1\r\n  y: 2\r\n  z: 3\r\n",
    "a: |\n  x: 1\n  y: 2\n  z: 3\n",
    "a:\n  - x: 1\n  - y: 2\n  - z: 3\n",
    "a:\n  text\n  x: 1\n  y: 2\n",
    "a:\n  x: 1\n y: 2\n  z: 3\n  v: 4\n",
    "a:\n  x: 1\n   y: 2\n  z: 3\n  v: 4\n",
    "a:\n  x: 1\n\ty: 2\n  z: 3\n  v: 4\n",
    "a:\n  x: 1\n\t# comment\n  y: 2\n  z: 3\n  v: 4\n",
    "# c\n\na:\n  # c\n  x: 1 # c\n# c\n  y: 2\n  # c\n  z: 3\n\n\n# c\nb:\n  v: 4\n  w: 5\n",
    "  a:\n  x: 1\n  y: 2\n",
    "a:\n  x: 1\n  y: 2\n  z: \u{2028}3\n  v: \u{85}4\n",
    "a:\n  x: yes\n  y: no\n  z: on\n  v: off\n",
    "a:\n  x: 1\n  y: 2\n  z: !!int no\n  v: 3\n",
    "a:\n  \"x\": 1\n  'y': 2\n  \"z\": 3\n  /v: 4\n",
    "a:\n  \"x\n  y\": 1\n  z: 3\n  v: 4\n",
    "a:\n  x: 1\n  y: 2\n  z: 3\n  v: \"\n",
    "a:\n  x: 1\n  y: 2\n  z: 3\n  v",
    "a:\n  b:\n    x: 1\n    y: 2\n    x: 3\n    z: 4\n",
    "a:\n  b:\n    x: 1\n    y: 2\n  b:\n    z: 4\n",
    "a:\n  b:\n    x: 1\n    y: 2\n  c:\n    z: 4\na:\n  d: 1\n",
    "a:\n  b:\n    x: 1\n    y: 2\n    z: 3\n  c: 4\n  d: 5\ne:\n  f: 6\n",
    "a:\n  b:\n    x: \"1\n    y: 2\n    z: 3\"\n  c: 4\n",
    "a:\n  b: |\n    x: 1\n    y: 2\n    z: 3\n  c: 4\n",
    "a:\n  b:\n    x: 1\n    y: 2\n   z: 3\n  c: 4\n",
    "a:\n  b:\n  - x: 1\n    y: 2\n  - z: 3\n    v: 4\n",
    "a:\n  b:\n    - x: 1\n      y: 2\n    - z: 3\n      v: 4\n",
    "a:\n    b:\n     x: 1\n     y: 2\n     z: 3\n",
    "a:\n  b:\n    x: 1\n    y: 2\n    <<: {z: 3}\n    v: 4\n",
  ])
  func trapsAreReadAsAWhole(text: String) throws {
    for pieces in 2...5 { try agree(text, pieces) }
  }

  @Test func limitsCountAllPieces() throws {
    let text = "a:\n" + (0..<100).map { "  k\($0): \($0)\n" }.joined()
    var limits = TextLimits()
    limits.nodes = 203
    _ = try whole(text, limits)
    #expect(try inPieces(Array(text.utf8), 2, limits) != nil)
    limits.nodes = 202
    #expect(throws: Diagnostic.self) { try whole(text, limits) }
    #expect(try inPieces(Array(text.utf8), 2, limits) == nil)
  }

  @Test(.heavy) func publicDocumentsAgree() throws {
    guard let corpora = Repository.corpora else {
      print("skipped the largest documents in pieces: no corpora here")
      return
    }
    let folder = corpora.appending(path: "openapi/dev")
    let documents = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { name in
      let size = try? FileManager.default.attributesOfItem(atPath: folder.appending(path: name).path)[.size] as? Int
      return name.contains(".y") && (size ?? 0) > 3 << 18
    }
    var cut = 0
    for name in documents.sorted() {
      let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
      guard let pieces = try inPieces(bytes, 3) else { continue }
      cut += 1
      var reader = YAMLText(file: "a.yaml", limits: .init())
      #expect(difference(pieces, try reader.read(bytes, realPath: "", pieces: 1)) == nil, "\(name)")
    }
    #expect(cut >= 5, "\(cut) of \(documents.count)")
  }

  private func agree(_ text: String, _ pieces: Int) throws {
    let bytes = Array(text.utf8)
    var (cut, single) = (YAMLText(file: "a.yaml", limits: .init()), YAMLText(file: "a.yaml", limits: .init()))
    let expected = Result { () throws(Diagnostic) in try single.read(bytes, realPath: "", pieces: 1) }
    let found = Result { () throws(Diagnostic) in try cut.read(bytes, realPath: "", pieces: pieces) }
    switch (expected, found) {
    case (.success(let expected), .success(let found)):
      #expect(difference(found, expected) == nil, "\(text)")
      #expect(cut.warnings == single.warnings)
    case (.failure(let expected), .failure(let found)): #expect(expected == found)
    default: Issue.record("\(pieces) pieces: \(found), whole: \(expected)\n\(text)")
    }
  }

  private func whole(_ text: String, _ limits: TextLimits) throws -> Document {
    var reader = YAMLText(file: "a.yaml", limits: limits)
    return try reader.read(Array(text.utf8), realPath: "", pieces: 1)
  }

  private func inPieces(_ bytes: [UInt8], _ count: Int, _ limits: TextLimits = .init()) throws -> Document? {
    var reader = YAMLText(file: "a.yaml", limits: limits)
    let prepared = try YAMLPreparation(bytes, file: "a.yaml")
    return prepared.isAsWritten ? reader.inPieces(bytes, count, prepared, "") : nil
  }

  /// The first node that is not the same, nil when all are.
  private func difference(_ left: Document, _ right: Document) -> String? {
    guard left.nodeCount == right.nodeCount else { return "\(left.nodeCount) nodes, not \(right.nodeCount)" }
    for index in 0..<left.nodeCount {
      let (own, other) = (Node(document: left, index: Int32(index)), Node(document: right, index: Int32(index)))
      let isSame =
        own.kind == other.kind && own.place == other.place && own.count == other.count && own.keyID == other.keyID
        && own.isPlain == other.isPlain && own.own.extra == other.own.extra && own.own.next == other.own.next
        && own.isAlias == other.isAlias && own.target == other.target && own.text == other.text
      if !isSame { return "node \(index) at \(own.place), not \(other.place)" }
      // By the index of large mappings, too.
      for (key, value) in own.entries where own.member(key.text) != value { return "\(key.text) at \(own.place)" }
    }
    return nil
  }

  /// Sections with entries as contracts have them.
  private func document(_ random: inout Seeded) -> String {
    var text = ["", "# a comment\n", "---\n", "openapi: 3.1.0\n"][Int.random(in: 0..<4, using: &random)]
    for section in ["info", "paths", "components", "x-more"] {
      var indent = String(repeating: " ", count: Int.random(in: 1...4, using: &random))
      text += section + ":\n"
      if Int.random(in: 0..<3, using: &random) == 0 {
        text += indent + "schemas:\n"
        indent += String(repeating: " ", count: Int.random(in: 1...4, using: &random))
      }
      for entry in 0..<Int.random(in: 1...14, using: &random) {
        if Int.random(in: 0..<6, using: &random) == 0 { text += "\(indent)# \(section)\n\n" }
        text += indent + ["k\(entry)", "\"/q/\(entry)\"", "/p/{id}/\(entry)"][Int.random(in: 0..<3, using: &random)]
        text += ":" + value(indent, 3, &random)
      }
    }
    return text
  }

  private func value(_ indent: String, _ depth: Int, _ random: inout Seeded) -> String {
    let inner = indent + "  "
    switch Int.random(in: 0..<(depth > 0 ? 11 : 7), using: &random) {
    case 0: return "\n"
    case 1: return " \(Int.random(in: 0..<100, using: &random))\n"
    case 2: return " |\n\(inner)type: object\n\n\(inner)  more\n"
    case 3: return " \"quoted\n\(inner)over: lines\"\n"
    case 4: return " plain text\n\(inner)goes on\n"
    case 5: return " &a [1, {b: no}]\n"
    case 6: return Int.random(in: 0..<20, using: &random) == 0 ? " *a\n" : " no\n"
    case 7: return "\n\(indent)- 1\n\(indent)-\(value(inner, 0, &random))"
    default:
      return "\n" + (0..<3).map { "\(inner)n\($0):" + value(inner, depth - 1, &random) }.joined()
    }
  }
}

extension Result {
  fileprivate init(_ body: () throws(Failure) -> Success) {
    do throws(Failure) { self = .success(try body()) } catch { self = .failure(error) }
  }
}
