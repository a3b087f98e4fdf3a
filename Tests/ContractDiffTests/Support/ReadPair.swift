import ContractDiff
import ContractModel
import ContractReaders
import ContractText
import Foundation

/// Two contracts of a test, read and compared.
struct ReadPair {
  var base: Contract
  var revision: Contract
  private let documents: (base: [Document], revision: [Document])

  /// Tests give the same answer on any day.
  static let today = CalendarDate(year: 2026, month: 11, day: 23)

  init?(_ base: String, _ revision: String, root: String) {
    guard let old = Self.read(base, root), let new = Self.read(revision, root) else { return nil }
    (self.base, self.revision) = (old.contract, new.contract)
    documents = (old.files, new.files)
  }

  func compare() -> ContractComparison {
    var comparison = ContractComparison(base: base, revision: revision, options: DiffOptions(today: Self.today))
    comparison.locate(base: documents.base, revision: documents.revision)
    return comparison
  }

  private static func read(_ path: String, _ root: String) -> (contract: Contract, files: [Document])? {
    let loader = ContractLoader(root: root)
    guard let document = try? loader.load(path) else { return nil }
    return OpenAPIReader.read(document, loader: loader).contract.map { ($0, loader.files) }
  }
}
