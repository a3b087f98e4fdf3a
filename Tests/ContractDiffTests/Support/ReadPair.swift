import ContractDiff
import ContractModel
import ContractReaders
import ContractText
import Foundation

/// Two contracts of a test, read and compared.
struct ReadPair {
  var base: Contract
  var revision: Contract
  /// Whether both were read without an error.
  var isValid: Bool
  private let documents: (base: [Document], revision: [Document])

  /// Tests give the same answer on any day.
  static let today = CalendarDate(year: 2026, month: 11, day: 23)

  init?(_ base: String, _ revision: String, root: String) {
    guard let old = Self.read(base, root), let new = Self.read(revision, root) else { return nil }
    (self.base, self.revision) = (old.contract, new.contract)
    isValid = old.isValid && new.isValid
    documents = (old.files, new.files)
  }

  init?(_ pair: CorpusPair) { self.init(pair.base, pair.revision, root: pair.root) }

  func compare() -> ContractComparison {
    var comparison = ContractComparison(base: base, revision: revision, options: DiffOptions(today: Self.today))
    comparison.locate(base: documents.base, revision: documents.revision)
    return comparison
  }

  private static func read(_ path: String, _ root: String) -> (contract: Contract, files: [Document], isValid: Bool)? {
    var limits = TextLimits()
    limits.takesFirstOfEqualKeys = true
    let loader = ContractLoader(root: root, limits: limits)
    guard let document = try? loader.load(path) else { return nil }
    let result = OpenAPIReader.read(document, loader: loader)
    let isValid = !result.diagnostics.contains { $0.severity == .error }
    return result.contract.map { ($0, loader.files, isValid) }
  }
}
