import ContractText

/// Stands in until the text layer numbers its keys.
final class KeywordTable: Sendable {
  private let numbers: [String: Int]
  init(_ words: [String]) { numbers = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0) }) }
  func number(_ text: String) -> Int { numbers[text] ?? -1 }
}

extension Node {
  func keyword(_ table: KeywordTable) -> Int { table.number(text) }
}
