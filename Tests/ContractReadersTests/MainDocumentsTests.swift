import TestSupport
import Testing

/// Real contracts from 2.0 to 3.2: every one reads, and what is wrong with it is told without refusing it.
struct MainDocumentsTests {
  /// Faults that are errors even in a contract that ships, by file.
  static let faults: [String: Set<String>] = [
    // A reference to another host: never followed, so its schema stays unresolved.
    "ga4gh-drs/data_repository_service.openapi.yaml": ["remote-reference"]
  ]
  /// Contracts that refer to a folder above their own.
  static let roots = ["camara/API_definitions/quality-on-demand.yaml": "camara"]
  /// Edge fixtures with errors, by what is wrong with them; the list may only shrink.
  static let edgeFaults: [String: Set<String>] = [
    // `required: optional` is neither true nor false.
    "edge/openapi-generator/3_0-petstore-with-fake-endpoints-models-for-testing.yaml": ["wrong-type"],
    "edge/openapi-generator/3_0-inline_model_resolver.yaml": [
      "unresolved-reference", "duplicate-operation-id", "unknown-type",
    ],
    "edge/openapi-generator/3_0-kotlin-reserved_words.yaml": ["wrong-reference-target"],
    "edge/openapi-generator/3_0-duplicated_operationid.yaml": ["duplicate-operation-id"],
    // Neither a body nor responses: nothing that an operation could be.
    "edge/oapi-codegen/aggregates-anyof-spec.yaml": ["missing-field"],
    "edge/oapi-codegen/schemas-recursive-spec.yaml": ["schema-contains-itself"],
  ]

  @Test(.heavy) func everyMainDocumentReads() {
    guard let folder = Corpora.openAPI.map({ $0 + "/dev" }) else { return Corpora.skipped("main documents") }
    let rows = Corpora.rows(folder + "/manifest.tsv").filter { $0.contains("main") && $0.count > 4 }
    var operations = 0
    for row in rows {
      let verdict = Verdict.reading(folder + "/" + row[0], root: Self.roots[row[0]].map { folder + "/" + $0 })
      let count = verdict.contract?.operations.count ?? 0
      operations += count
      print(
        "main document \(row[0]): \(count) operations, \(verdict.contract?.webhooks.count ?? 0) webhooks, "
          + "\(verdict.contract?.schemas.named.count ?? 0) named of \(verdict.contract?.schemas.count ?? 0) schemas, "
          + "\(verdict.errors.count) errors, \(verdict.warnings.count) warnings")
      #expect(verdict.contract != nil, "\(row[0]) does not read")
      #expect(Set(verdict.errors.map(\.id)) == Self.faults[row[0]] ?? [], "\(row[0]): \(Verdict.line(verdict.errors))")
      if let expected = Int(row[5]), expected > 0 { #expect(count == expected, "\(row[0]) has \(expected) operations") }
    }
    print("main documents: \(rows.count), \(operations) operations")
    #expect(rows.count == 43)
  }

  @Test func everyEdgeFixtureReads() {
    guard let folder = Corpora.openAPI.map({ $0 + "/dev" }) else { return Corpora.skipped("edge fixtures") }
    let rows = Corpora.rows(folder + "/manifest.tsv").filter { $0.first?.hasPrefix("edge/") == true && $0.count > 4 }
    var clean = 0
    for row in rows {
      let verdict = Verdict.reading(folder + "/" + row[0], root: folder + "/edge")
      if verdict.errors.isEmpty, verdict.contract != nil { clean += 1 }
      // Whatever is wrong with it is said, with a place.
      #expect(verdict.contract != nil, "\(row[0]) does not read")
      #expect(verdict.errors.allSatisfy { $0.place != nil }, "\(row[0])")
      #expect(
        Set(verdict.errors.map(\.id)) == Self.edgeFaults[row[0]] ?? [], "\(row[0]): \(Verdict.line(verdict.errors))")
    }
    print("edge fixtures: \(clean) of \(rows.count) without errors")
    #expect(rows.count >= 220)
  }
}
