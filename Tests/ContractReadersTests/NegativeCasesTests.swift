import TestSupport
import Testing

/// Hostile and wrong documents: each ends as its manifest says, at the place it says.
struct NegativeCasesTests {
  static let layers: Set<String> = ["oas", "ref", "codegen", "scale"]

  @Test(.heavy) func everySelfMadeCaseEndsAsItsManifestSays() {
    guard let folder = Corpora.openAPI.map({ $0 + "/negative/self-made" }) else {
      return Corpora.skipped("negative cases")
    }
    // Files under bytes/ are wrong before anything is read; the text layer's own tests hold them.
    let rows = Corpora.rows(folder + "/manifest.tsv").filter {
      $0.count >= 4 && Self.layers.contains($0[1]) && !$0[0].hasPrefix("bytes/")
    }
    var counts: [String: (held: Int, all: Int)] = [:]
    var faults: [String] = []
    for row in rows {
      let mismatch = Verdict.reading(folder + "/" + row[0]).mismatch(expected: row[2], at: row[3])
      counts[row[1], default: (0, 0)].all += 1
      if let mismatch { faults.append("\(row[0]): \(mismatch)") } else { counts[row[1], default: (0, 0)].held += 1 }
    }
    for (layer, count) in counts.sorted(by: { $0.key < $1.key }) {
      print("negative, self-made, \(layer): \(count.held) of \(count.all)")
    }
    #expect(rows.count > 200)
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }
}
