import Testing

@testable import ContractText

/// JSON is YAML: both readers make the same tree of it, at the same places.
struct AgreementTests {
  @Test(arguments: 1...200)
  func bothReadersAgree(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let text = Array(value(4, &random).utf8)
    let json = try JSONText.read(text, file: "a", limits: .init(), realPath: "")
    var reader = YAMLText(file: "a", limits: .init())
    let yaml = try reader.read(text, realPath: "")
    #expect(shown(json.root) == shown(yaml.root))
    #expect(json.nodeCount == yaml.nodeCount)
    for index in 0..<json.nodeCount {
      let (left, right) = (Node(document: json, index: Int32(index)), Node(document: yaml, index: Int32(index)))
      #expect(left.place == right.place && left.kind == right.kind, "\(left.place) \(right.place)")
    }
  }

  private func value(_ depth: Int, _ random: inout Seeded) -> String {
    let space = ["", " ", "\n  ", "  "][Int.random(in: 0..<4, using: &random)]
    switch Int.random(in: depth > 0 ? 0..<6 : 2..<6, using: &random) {
    case 0:
      let items = (0..<Int.random(in: 0..<12, using: &random)).map { _ in value(depth - 1, &random) }
      return "[" + space + items.joined(separator: "," + space) + space + "]"
    case 1:
      let entries = (0..<Int.random(in: 0..<12, using: &random)).map { "\"k\($0)é\": " + value(depth - 1, &random) }
      return "{" + space + entries.joined(separator: "," + space) + space + "}"
    case 2: return ["null", "true", "false"][Int.random(in: 0..<3, using: &random)]
    case 3: return ["0", "-1", "3.25", "1e9", "-0.5E-3", "18446744073709551616"][Int.random(in: 0..<6, using: &random)]
    case 4: return #""é😀 \n\u00e9\"\\ x""#
    default: return "\"\(String(random.next(), radix: 36))\""
    }
  }
}
