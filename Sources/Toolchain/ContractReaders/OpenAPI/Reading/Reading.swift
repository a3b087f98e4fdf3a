import ContractModel
import ContractText

/// One run over one document: its state. What it does is in extensions, one file an object of the specification.
final class Reading {
  let document: Document
  let loader: ContractLoader
  let dialect: Dialect
  var findings: Findings
  var contract: Contract
  var schemas = SchemaDrafts()
  /// What operations need that say nothing of their own.
  var commonSecurity: [SecurityRequirement] = []

  var swagger2 = Swagger2Defaults()

  // Components that were reached by reference, each read once.
  var sharedParameters: [Node: Shared<Parameter>] = [:]
  var sharedResponses: [Node: Shared<Response>] = [:]
  var sharedHeaders: [Node: Shared<Header>] = [:]
  var sharedBodies: [Node: Shared<RequestBody>] = [:]
  var sharedSwagger2Parameters: [Node: Shared<Swagger2Parameter>] = [:]
  var sharedMediaTypes: [Node: Shared<MediaType>] = [:]
  var sharedExamples: [Node: Shared<Example>] = [:]
  var sharedLinks: [Node: Shared<Link>] = [:]
  var sharedCallbacks: [Node: Shared<[Callback]>] = [:]
  var sharedOperations: [Node: Shared<ContractModel.Operation>] = [:]

  /// What schemas are written in that do not say it themselves (`jsonSchemaDialect`).
  var schemaLanguage = ""
  var dynamic = DynamicScopes()
  /// The bindings of dynamic anchors where schemas are being read; 0 for none.
  var environment: Int32 = 0

  var isInsideCallback = false
  var spending = Spending()
  /// Objects whose references lead back to themselves, with the one error that says so.
  var cycles: [Node: Diagnostic] = [:]

  // Checked when everything is known.
  var operationIDs: [String: Place] = [:]
  var linkTargets: [(target: Node, isShared: Bool)] = []
  var schemeNames: Set<String> = []
  var pathShapes: [String: PathShape] = [:]
  /// Patterns that were checked and are sound.
  var soundPatterns: Set<String> = []

  /// The findings of the version check come along: they belong to the same document.
  init(document: Document, loader: ContractLoader, dialect: Dialect, findings: Findings) {
    self.document = document
    self.loader = loader
    self.dialect = dialect
    self.findings = findings
    contract = Contract(place: document.root.place.startOnly, title: "", version: "")
  }

  /// Every field goes through here, in debug builds too: no text is compared or made.
  func keyword(_ key: Node) -> Keyword {
    let index = key.keyword(Keyword.table)
    return index >= 0 ? Keyword.all[index] : .other
  }

  /// An error at a node.
  func report(_ id: String, _ message: String, at node: Node, notes: [Diagnostic.Note] = [], fix: String? = nil) {
    report(id, .error, message, at: node, notes: notes, fix: fix)
  }

  func report(
    _ id: String, _ severity: Severity, _ message: String, at node: Node, notes: [Diagnostic.Note] = [],
    fix: String? = nil
  ) {
    // A collection's end can be thousands of lines away: its start says enough.
    let isScalar = node.kind != .mapping && node.kind != .sequence
    let place = isScalar ? node.place : node.place.startOnly
    findings.add(Diagnostic(id, severity, message, at: place, notes: notes, fix: fix))
  }

  /// A fault that real contracts ship: a warning, and the operation around it is not generated.
  func leaveOut(_ id: String, _ message: String, at place: Place, notes: [Diagnostic.Note] = [], fix: String? = nil) {
    findings.add(
      Diagnostic(
        id, .warning, "\(message); the operation is left out", at: place, notes: notes, fix: fix))
    findings.charge(Diagnostic(id, .error, message, at: place, notes: notes, fix: fix))
  }

  func report(_ id: String, _ message: String, at place: Place, fix: String? = nil) {
    findings.add(Diagnostic(id, .error, message, at: place, fix: fix))
  }

  func report(_ id: String, _ severity: Severity, _ message: String, at place: Place, fix: String? = nil) {
    findings.add(Diagnostic(id, severity, message, at: place, fix: fix))
  }
}
