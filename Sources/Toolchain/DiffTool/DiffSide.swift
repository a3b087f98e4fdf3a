import ContractDiff
import ContractModel
import ContractText
import TreatyTool

/// One contract of a pair, read, under the names that reports show.
struct DiffSide {
  var contract: Contract?
  var diagnostics: [Diagnostic]
  var documents: [Document]
  var sources: SourceTexts
  /// As reports name it: `main:contracts/openapi/orders.yaml`.
  var name: String
  /// What stands before paths of this machine, and what is shown instead.
  private let shown: ShownPaths

  init(_ source: ContractSource, name: String, shown: ShownPaths) {
    let read = Self.read(source)
    if read.contract == nil, read.diagnostics.contains(where: { $0.id == "not-openapi" }),
      let schema = SchemaFile.read(source)
    {
      contract = schema.contract
      diagnostics = schema.diagnostics.map(shown.rename)
      (documents, sources) = (schema.documents, schema.sources)
      self.name = name
      self.shown = shown
      return
    }
    contract = read.contract
    diagnostics = read.diagnostics.map(shown.rename)
    documents = read.documents
    sources = read.sources
    self.name = name
    self.shown = shown
  }

  /// A contract that was released with a key too many is compared all the same, and said to be so.
  private static func read(_ source: ContractSource) -> ReadContract {
    let strict = ReadContract.read(source)
    let errors = strict.diagnostics.filter { $0.severity == .error }
    guard strict.contract == nil, errors.count == 1, errors[0].id == "duplicate-key", !source.isStandardInput else {
      return strict
    }
    var lenient = source
    lenient.limits.takesFirstOfEqualKeys = true
    var read = ReadContract.read(lenient)
    var warning = errors[0]
    warning.severity = .warning
    read.diagnostics.insert(warning, at: 0)
    return read
  }

  func rename(_ place: ChangePlace?) -> ChangePlace? {
    place.map { ChangePlace(shown.rename($0.place), pointer: $0.pointer) }
  }

  /// The texts of these places, by the names that are shown.
  func texts(_ places: [Place]) -> SourceTexts {
    var texts = SourceTexts()
    for place in places where texts[shown.rename(place).file] == nil {
      texts[shown.rename(place).file] = sources[place.file]
    }
    return texts
  }
}
