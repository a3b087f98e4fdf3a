import Testing

/// Real contracts: every one in 3.0 and 3.1 reads, and what is wrong with it is told without refusing it.
struct MainDocumentsTests {
  /// Faults that are errors even in a contract that ships, by file.
  static let faults: [String: Set<String>] = [
    // A reference to another host: never followed, so its schema stays unresolved.
    "ga4gh-drs/data_repository_service.openapi.yaml": ["remote-reference"]
  ]
  /// Contracts that refer to a folder above their own.
  static let roots = ["camara/API_definitions/quality-on-demand.yaml": "camara"]

  @Test func everyMainDocumentReads() {
    guard let folder = Corpora.openAPI.map({ $0 + "/dev" }) else { return Corpora.skipped("main documents") }
    let rows = Corpora.rows(folder + "/manifest.tsv").filter { $0.contains("main") && $0.count > 4 }
    let read = rows.filter { $0[4].hasPrefix("3.0") || $0[4].hasPrefix("3.1") }
    var operations = 0
    for row in read {
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
    print("main documents in 3.0 and 3.1: \(read.count), \(operations) operations")
    #expect(read.count >= 35)
  }

  @Test func everyEdgeFixtureEndsWithAnAnswer() {
    guard let folder = Corpora.openAPI.map({ $0 + "/dev" }) else { return Corpora.skipped("edge fixtures") }
    let rows = Corpora.rows(folder + "/manifest.tsv").filter { $0.first?.hasPrefix("edge/") == true && $0.count > 4 }
    let read = rows.filter { $0[4].hasPrefix("3.0") || $0[4].hasPrefix("3.1") }
    var clean = 0
    for row in read {
      let verdict = Verdict.reading(folder + "/" + row[0], root: folder + "/edge")
      if verdict.errors.isEmpty, verdict.contract != nil { clean += 1 }
      // Whatever is wrong with it is said, with a place.
      #expect(verdict.contract != nil || !verdict.errors.isEmpty, "\(row[0])")
      #expect(verdict.errors.allSatisfy { $0.place != nil }, "\(row[0])")
      if !verdict.errors.isEmpty { print("edge fixture \(row[0]): \(Verdict.line(verdict.errors))") }
    }
    print("edge fixtures in 3.0 and 3.1: \(clean) of \(read.count) without errors")
  }
}
