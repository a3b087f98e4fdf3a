import ContractDiff
import Foundation
import TestSupport
import Testing

/// Contracts that are written to cost time or memory. A hang ends the test by its limit.
@Suite struct HostileTests {
  private static func compare(_ base: String, _ revision: String) throws -> [Change] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "treaty-hostile-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [folder.appending(path: "a.json"), folder.appending(path: "b.json")]
    for (text, file) in zip([base, revision], files) { try text.write(to: file, atomically: true, encoding: .utf8) }
    return try #require(ReadPair(files[0].path, files[1].path, root: folder.path)).compare().changes
  }

  private static func contract(_ schema: String, _ schemas: [(String, String)] = []) -> String {
    let components = schemas.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",")
    return """
      {"openapi":"3.1.0","info":{"title":"A","version":"1"},"paths":{"/a":{"post":{"requestBody":{"content":\
      {"application/json":{"schema":\(schema)}}},"responses":{"200":{"description":"ok"}}}}},"components":{"schemas":\
      {\(components)}}}
      """
  }

  @Test(.heavy, .timeLimit(.minutes(10))) func enumerations() throws {
    func values(_ range: Range<Int>) -> String { "{\"enum\":[\(range.map { "\"v\($0)\"" }.joined(separator: ","))]}" }
    let changes = try Self.compare(Self.contract(values(0..<100_000)), Self.contract(values(1..<100_000)))
    #expect(changes.map(\.id) == ["enum-value-removed"])
    #expect(changes.first?.witness?.body == "\"v0\"")
  }

  /// Rings of 97 and 89 schemas meet in every combination.
  @Test(.timeLimit(.minutes(10))) func rings() throws {
    func ring(_ count: Int) -> String {
      let schemas = (0..<count).map { index in
        ("S\(index)", "{\"properties\":{\"next\":{\"$ref\":\"#/components/schemas/S\((index + 1) % count)\"}}}")
      }
      return Self.contract("{\"$ref\":\"#/components/schemas/S0\"}", schemas)
    }
    #expect(try Self.compare(ring(97), ring(89)).allSatisfy { $0.wire.isCompatible })
  }

  @Test(.timeLimit(.minutes(10))) func circlesInPlace() throws {
    let circle = [
      ("A", "{\"allOf\":[{\"$ref\":\"#/components/schemas/B\"}]}"),
      ("B", "{\"anyOf\":[{\"$ref\":\"#/components/schemas/A\"},{\"type\":\"string\"}]}"),
    ]
    let reference = "{\"$ref\":\"#/components/schemas/A\"}"
    let plain = "{\"type\":\"string\"}"
    for (base, revision) in [(reference, plain), (plain, reference)] {
      let changes = try Self.compare(Self.contract(base, circle), Self.contract(revision, circle))
      #expect(changes.allSatisfy { $0.wire != .breaking || $0.witness != nil })
    }
  }

  /// Each level doubles: 2^40 ways through it, 40 schemas.
  @Test(.timeLimit(.minutes(10))) func doublings() throws {
    func doubled(_ leaf: String) -> String {
      var schemas = (0..<40).map { index in
        let next = "{\"$ref\":\"#/components/schemas/D\(index + 1)\"}"
        return ("D\(index)", "{\"properties\":{\"l\":\(next),\"r\":\(next)},\"oneOf\":[\(next),{\"not\":\(next)}]}")
      }
      schemas.append(("D40", leaf))
      return Self.contract("{\"$ref\":\"#/components/schemas/D0\"}", schemas)
    }
    let changes = try Self.compare(
      doubled("{\"type\":\"string\",\"maxLength\":5}"), doubled("{\"type\":\"string\",\"maxLength\":4}"))
    // Found, whatever can be shown of it.
    #expect(changes.contains { $0.id == "max-length-decreased" })
    #expect(changes.allSatisfy { $0.wire != .breaking || $0.witness != nil })
  }

  @Test(.timeLimit(.minutes(10))) func deepNesting() throws {
    func nested(_ leaf: String) -> String {
      Self.contract((0..<60).reduce(leaf) { inner, _ in "{\"type\":\"array\",\"items\":\(inner)}" })
    }
    let changes = try Self.compare(nested("{\"maxLength\":5}"), nested("{\"maxLength\":4}"))
    #expect(changes.map(\.id) == ["max-length-decreased"])
  }

  /// Each of the properties that changed has a message of its own, and each message all that is required.
  @Test(.timeLimit(.minutes(10))) func wideObjects() throws {
    func object(_ less: Int) -> String {
      let properties = (0..<3_000).map { "\"p\($0)\":{\"maxLength\":\($0 % 50 + 2 - ($0 % 7 == 0 ? less : 0))}" }
      return Self.contract("{\"properties\":{\(properties.joined(separator: ","))}}")
    }
    let changes = try Self.compare(object(0), object(1))
    #expect(changes.count == 429 && changes.allSatisfy { $0.wire == .breaking && $0.witness != nil })
  }

  /// Automata for which are too large, asked for once and not with every text that is tried.
  @Test(.timeLimit(.minutes(10))) func patternsThatLookFar() throws {
    let changes = try Self.compare(
      Self.contract("{\"type\":\"string\",\"pattern\":\"^(.{1,1000}){1,1000}x$\"}"),
      Self.contract("{\"type\":\"string\",\"pattern\":\"(?=.*a{500})(?=.*b{500})(?!.*c{300}).{1,9999}\"}"))
    #expect(changes.map(\.id) == ["pattern-changed"])
  }

  @Test(.timeLimit(.minutes(10))) func hugeLengths() throws {
    let changes = try Self.compare(
      Self.contract("{\"type\":\"string\",\"maxLength\":9007199254740993}"),
      Self.contract("{\"type\":\"string\",\"maxLength\":9007199254740992}"))
    #expect(changes.map(\.id) == ["max-length-decreased"])
  }

  /// Ten times as many schemas are ten times the work: pairs are looked at once.
  @Test(.timeLimit(.minutes(10))) func manySharedSchemas() throws {
    func shared(_ last: String) -> String {
      let count = 3_000
      var schemas = (0..<count).map { index in
        (
          "S\(index)",
          "{\"properties\":{\"a\":{\"$ref\":\"#/components/schemas/S\((index * 7 + 1) % count)\"},"
            + "\"b\":{\"$ref\":\"#/components/schemas/S\((index * 13 + 5) % count)\"},\"c\":{\"$ref\":\"#/components/schemas/Last\"}}}"
        )
      }
      schemas.append(("Last", last))
      return Self.contract("{\"$ref\":\"#/components/schemas/S0\"}", schemas)
    }
    let changes = try Self.compare(shared("{\"type\":\"string\"}"), shared("{\"type\":\"integer\"}"))
    #expect(changes.map(\.id) == ["type-changed"])
  }
}
