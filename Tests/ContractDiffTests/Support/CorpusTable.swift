import Foundation
import TestSupport
import Testing

/// Cases of a corpus by outcome. The rows that are no success are held by name: `Corpus/NAME.txt` lists them, and any
/// difference to it, for better or worse, fails until `UPDATE_GOLDEN=1` writes it anew.
struct CorpusTable {
  let name: String
  private(set) var rows: [String: [String]] = [:]

  init(name: String) { self.name = name }

  mutating func add(_ row: String, _ id: String) { rows[row, default: []].append(id) }

  func print() {
    let total = rows.values.reduce(0) { $0 + $1.count }
    Swift.print("\(name): \(total)")
    for row in rows.keys.sorted() { Swift.print("  \(row): \(rows[row]?.count ?? 0)") }
  }

  func holdRatchet(successes: Set<String> = ["breaking: witness", "equivalent: silent"]) throws {
    let text = rows.keys.sorted().filter { !successes.contains($0) }.map { row in
      ([row] + (rows[row] ?? []).sorted().map { "  " + $0 }).joined(separator: "\n") + "\n"
    }.joined()
    let file = Repository.root.appending(path: "Tests/ContractDiffTests/Corpus/\(name).txt")
    if GoldenDirectory.isUpdating {
      try text.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    let (olds, news) = (Set(expected.split(separator: "\n")), Set(text.split(separator: "\n")))
    for line in news.subtracting(olds).sorted() { Issue.record("\(name): new in the list: \(line)") }
    for line in olds.subtracting(news).sorted() { Issue.record("\(name): listed and not so any more: \(line)") }
  }
}
