import ContractModel
import ContractReaders
import ContractText
import Foundation
import TestSupport
import Testing
import TreatyJSON

@testable import SchemaLogic

/// Narrowings and equivalent rewrites of schemas in OpenAPI contracts (`probe`), asked as questions about the schemas.
@Suite struct ProbeTests {
  /// Cases that are not decided, by name; one that is decided fails the test, as does a new one.
  static let undecided: Set<String> = []

  /// Called equivalent, and a value tells them apart: `^.*$` does not match a line feed, `^.*` does (ECMA-262).
  static let refuted: Set<String> = ["eq-pattern-anchors.request-prop.rev"]

  @Test func everyPair() throws {
    guard let root = Repository.corpora?.appending(path: "diff/probe"),
      let text = try? String(contentsOf: root.appending(path: "cases.jsonl"), encoding: .utf8)
    else {
      print("probe: absent, 0 pairs asked")
      return
    }
    var (right, asked) = (0, 0)
    var (unknown, refuted): (Set<String>, Set<String>) = ([], [])
    for line in text.split(separator: "\n") {
      let entry = try JSONReader.decode(JSONValue.self, from: Array(line.utf8))
      guard let id = entry["id"]?.string, let base = entry["base"]?.string, let revision = entry["revision"]?.string,
        let place = entry["place"]?.string
      else { continue }
      let pair = (try contract(root, base), try contract(root, revision))
      let direction: SchemaDirection = place.hasPrefix("response") ? .response : .request
      let inclusion = SchemaInclusion(
        base: pair.0.schemas, revision: pair.1.schemas, options: .init(direction: direction))
      guard let one = Self.schema(pair.0, place), let other = Self.schema(pair.1, place) else {
        Issue.record("\(id): no schema at its place")
        continue
      }
      // Whoever sends by the old contract has to be understood by the new one; for responses it is the other way.
      let answer =
        direction == .request
        ? inclusion.include(.base(one), in: .revision(other)) : inclusion.include(.revision(other), in: .base(one))
      asked += 1
      let isBreaking = entry["truth"] == "breaking"
      switch answer {
      case .unknown(let doubt):
        unknown.insert(id)
        if !Self.undecided.contains(id) { print("  undecided: \(id): \(doubt.cause) \(doubt.detail.prefix(160))") }
      case .yes where !isBreaking, .no where isBreaking: right += 1
      case .no where Self.refuted.contains(id): refuted.insert(id)
      case .yes(let proof): Issue.record("\(id): yes by \(proof)")
      case .no(let witness): Issue.record("\(id): no by \(witness)")
      }
    }
    print("probe: \(asked) pairs, \(right) right, \(unknown.count) undecided, \(refuted.count) refuted")
    #expect(unknown == Self.undecided)
    #expect(refuted == Self.refuted)
  }

  private func contract(_ root: URL, _ path: String) throws -> Contract {
    let loader = ContractLoader()
    let document = try loader.load(root.appending(path: path).path)
    return try #require(OpenAPIReader.read(document, loader: loader).contract)
  }

  private static func schema(_ contract: Contract, _ place: String) -> SchemaID? {
    guard let operation = contract.operations.first else { return nil }
    if place == "query" {
      guard case .schema(let id, _, _)? = operation.parameters.first?.content else { return nil }
      return id
    }
    if place.hasPrefix("request") { return operation.body?.content.first?.schema }
    return operation.responses.first?.content.first?.schema
  }
}
