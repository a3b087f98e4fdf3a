import ContractModel
import ContractText

/// OpenAPI 3.0 and 3.1 → the contract model.
public struct OpenAPIReader {
  public struct Result {
    /// Nil when the document as a whole is unreadable. Otherwise the model, with what is broken in it reported.
    public var contract: Contract?
    public var diagnostics: [Diagnostic]
  }

  public static func read(_ document: Document, loader: ContractLoader) -> Result {
    let reading = Reading(document, loader: loader)
    let contract = reading.contract()
    return Result(contract: contract, diagnostics: loader.diagnostics + reading.diagnostics)
  }
}

/// One run of the reader: what it has found so far.
final class Reading {
  let document: Document
  let loader: ContractLoader
  var diagnostics: [Diagnostic] = []
  private var reported: Set<String> = []
  var is31 = false

  var schemas = SchemaSlots()
  var schemaNames: [SchemaID: String] = [:]
  /// Where a schema leads on from, should it lead in a circle.
  var cyclePlaces: [SchemaID: Place] = [:]
  var securityNames: [String: SecurityScheme] = [:]
  var operationIDs: [String: Place] = [:]
  var links: [(id: String, place: Place)] = []
  /// Errors inside the operation that is being read.
  var defects: [Diagnostic]?

  init(_ document: Document, loader: ContractLoader) {
    self.document = document
    self.loader = loader
  }

  func error(_ id: String, _ message: String, _ place: Place, fix: String? = nil, notes: [Diagnostic.Note] = []) {
    report(Diagnostic(id, .error, message, at: place, notes: notes, fix: fix))
  }

  func warn(_ id: String, _ message: String, _ place: Place, fix: String? = nil) {
    report(Diagnostic(id, .warning, message, at: place, fix: fix))
  }

  /// Each fault once, however often the place is met through references.
  func report(_ diagnostic: Diagnostic) {
    let key = "\(diagnostic.id) \(diagnostic.place?.description ?? "") \(diagnostic.message)"
    guard reported.insert(key).inserted else { return }
    diagnostics.append(diagnostic)
    if diagnostic.severity == .error { defects?.append(diagnostic) }
  }

  /// A mapping, or an error that says what was expected.
  func mapping(_ node: Node, _ what: String) -> Node? {
    if node.kind == .mapping { return node }
    error("wrong-type", "\(what) must be a mapping", node.place, fix: "Write fields, each with a value.")
    return nil
  }

  func list(_ node: Node?, _ what: String) -> [Node] {
    guard let node, node.kind != .null else { return [] }
    guard node.kind == .sequence else {
      error("wrong-type", "\(what) must be a list", node.place, fix: "Write a list.")
      return []
    }
    return Array(node.items)
  }

  /// Text; null counts as absent, other scalars keep their source text.
  func text(_ node: Node?, _ what: String) -> String? {
    guard let node else { return nil }
    switch node.kind {
    case .string: return node.text
    case .null:
      warn("null-text", "\(what) is null: read as absent", node.place, fix: "Remove it.")
      return nil
    case .mapping, .sequence:
      error("wrong-type", "\(what) must be a string", node.place, fix: "Write text.")
      return nil
    case .integer, .float, .boolean:
      return node.text
    }
  }

  func flag(_ node: Node?, _ what: String) -> Bool {
    guard let node, node.kind != .null else { return false }
    if node.kind == .boolean { return node.text.lowercased() == "true" }
    error("wrong-type", "\(what) must be true or false", node.place, fix: "Write true or false.")
    return false
  }

  func extensions(_ node: Node) -> Extensions {
    var result: Extensions = [:]
    for (key, value) in node.entries {
      let name = key.text
      if name.utf8.starts(with: "x-".utf8) { result[name] = ValueText.value(value) }
    }
    return result
  }

  /// Fields the specification does not know. One that is nearly a known one is a mistake; others may be meant for others.
  func checkFields(_ node: Node, _ known: Set<String>, _ what: String, strict: Bool = false) {
    for (key, _) in node.entries {
      let name = key.text
      if known.contains(name) || name.utf8.starts(with: "x-".utf8) { continue }
      let near = Spelling.nearest(name, among: known.sorted()) ?? known.first { $0 == name.lowercased() }
      let message = "unknown field \"\(name)\" in \(what)" + (near.map { "; did you mean \"\($0)\"?" } ?? "")
      if strict || near != nil {
        error("unknown-field", message, key.place, fix: near.map { "Write \($0)." } ?? "Remove it, or let its name begin with x-.")
      } else {
        warn("unknown-field", message, key.place, fix: "Remove it, or let its name begin with x-.")
      }
    }
  }

  /// Follows `$ref`s to what they name; nil when they lead nowhere, which is reported.
  func resolved(_ node: Node, _ kind: String) -> Node? {
    var current = node
    var seen: Set<Node> = []
    while current.kind == .mapping, let reference = current.member("$ref") {
      guard seen.insert(current).inserted else {
        error("reference-cycle", "the references go round in a circle", firstReference(node).place, fix: "Let one of them hold the \(kind) itself.")
        return nil
      }
      if current.count > 1, !is31 || kind != "path item" {
        let others = current.entries.contains { $0.key.text != "$ref" && !$0.key.text.hasPrefix("x-") && !["summary", "description"].contains($0.key.text) }
        if others, kind != "path item" { warn("reference-siblings", "what stands beside $ref is ignored", reference.place, fix: "Move it to what is referred to.") }
      }
      if let wrong = wrongKind(reference.text, kind) {
        error("wrong-reference-kind", "\(reference.text) is no \(kind): it is among \(wrong)", reference.place, fix: "Refer to a \(kind).")
        return nil
      }
      do throws(Diagnostic) {
        current = try loader.resolve(reference)
      } catch {
        report(error)
        return nil
      }
    }
    return current
  }

  private func firstReference(_ node: Node) -> Node { node.member("$ref") ?? node }

  /// Components lie under the name of their kind.
  func wrongKind(_ reference: String, _ kind: String) -> String? {
    let prefix = "#/components/"
    guard reference.hasPrefix(prefix) else { return nil }
    let parts = reference.dropFirst(prefix.count).split(separator: "/")
    guard parts.count == 2, let folder = parts.first else { return nil }
    let expected = ["schema": "schemas", "parameter": "parameters", "response": "responses", "request body": "requestBodies", "header": "headers", "example": "examples", "link": "links", "callback": "callbacks", "security scheme": "securitySchemes", "path item": "pathItems"][kind]
    return expected == nil || String(folder) == expected ? nil : String(folder)
  }

  /// The component's name, when a `$ref` names one.
  func componentName(_ node: Node, _ folder: String) -> String? {
    guard let text = node.member("$ref")?.text else { return nil }
    let prefix = "#/components/\(folder)/"
    guard text.hasPrefix(prefix), !text.dropFirst(prefix.count).contains("/") else { return nil }
    return String(text.dropFirst(prefix.count))
  }
}
