import TreatyJSON

/// Reads a document into the caller's types, by way of a small JSON text that the generated readers read.
///
/// Names are the mapping's business; what XML does not tell is what a text is. Each text has its likeliest reading first;
/// where a reader then finds another type than it wants, that text's next one is tried (docs/decisions/0015, 0018).
struct XMLTree {
  /// How often corrections are tried: nearly all texts are right at once, and a document may not buy more work.
  private static let maximumRounds = 16
  /// What a shape says of a value that is of another kind, spelt in another way, or lacks what leaves no trace when empty.
  private static let otherShapes: Set<String> = ["type", "oneOf", "anyOf", "format", "const", "required"]

  let document: XMLDocument
  let mapping: XMLMapping
  /// By node; none is the first.
  private var readings: [Int: Int] = [:]

  init(_ document: XMLDocument, _ mapping: XMLMapping) {
    self.document = document
    self.mapping = mapping
  }

  mutating func read<R: JSONReadable>(_: R.Type, options: JSONReader.Options) throws(JSONFailures) -> R.Value {
    if let name = mapping.name {
      let root = document.elements[0]
      // A root without a namespace in the contract may be in any.
      let namespace = document.namespace(of: 0)
      guard name.matches(root.name[...].utf8, namespace: namespace, around: namespace) else {
        throw JSONFailures(
          JSONFailure(
            pointer: "", id: "root", message: "expected the element \(name.described), found \(described(root))",
            offset: root.offset))
      }
    }
    var inner = options
    inner.isTextual = true
    inner.maxDepth = 2 * XMLBuilder.maximumDepth + 8
    // All of them, so that each round corrects everything that is wrong at its level.
    inner.maxFailures = document.elements.count + document.attributes.count + 64
    var outcome = decode(R.self, inner)
    for _ in 1..<Self.maximumRounds {
      guard case .failure(let attempt) = outcome, correct(attempt) else { break }
      outcome = decode(R.self, inner)
    }
    if case .failure(let last) = outcome, reset(last) {
      // What no reading saves is told of the first one, which is what people see in the text.
      outcome = decode(R.self, inner)
    }
    switch outcome {
    case .success(let value): return value
    case .failure(let attempt): throw failures(attempt, options)
    }
  }

  // MARK: - Attempts

  private struct Attempt: Error {
    var failures: JSONFailures
    var nodes: [XMLRenderer.Node]

    /// The node whose value begins there, or the one around it.
    func node(at offset: Int) -> XMLRenderer.Node? {
      var (low, high) = (0, nodes.count)
      while low < high {
        let middle = (low + high) / 2
        if nodes[middle].start <= offset { low = middle + 1 } else { high = middle }
      }
      return low > 0 ? nodes[low - 1] : nil
    }
  }

  private func decode<R: JSONReadable>(_: R.Type, _ options: JSONReader.Options) -> Result<R.Value, Attempt> {
    var renderer = XMLRenderer(document, readings)
    renderer.root(mapping)
    do throws(JSONFailures) {
      return .success(try JSONReader.decode(R.self, from: renderer.json, options: options))
    } catch {
      return .failure(Attempt(failures: error, nodes: renderer.nodes))
    }
  }

  /// Goes to the next reading of what the readers did not like; false when there is none.
  private mutating func correct(_ attempt: Attempt) -> Bool {
    guard attempt.failures.malformed == nil else { return false }
    var isChanged = false
    for failure in attempt.failures.all where Self.otherShapes.contains(failure.id) {
      guard let node = attempt.node(at: failure.offset), node.start == failure.offset,
        readings[node.id, default: 0] + 1 < node.readings
      else { continue }
      // An object that lacks something is an object all the same.
      if failure.id == "required", !node.hasTraceless || readings[node.id, default: 0] > 0 { continue }
      readings[node.id, default: 0] += 1
      isChanged = true
    }
    return isChanged
  }

  private mutating func reset(_ attempt: Attempt) -> Bool {
    var isChanged = false
    for failure in attempt.failures.all where failure.id != "required" && Self.otherShapes.contains(failure.id) {
      if let node = attempt.node(at: failure.offset), readings.removeValue(forKey: node.id) != nil { isChanged = true }
    }
    return isChanged
  }

  /// The same with places in the XML text.
  private func failures(_ attempt: Attempt, _ options: JSONReader.Options) -> JSONFailures {
    var failures = attempt.failures
    failures.all = failures.all.prefix(options.maxFailures).map { failure in
      var failure = failure
      failure.offset = attempt.node(at: failure.offset)?.offset ?? 0
      return failure
    }
    return failures
  }

  private func described(_ element: XMLDocument.Element) -> String {
    XMLName(String(element.name.prefix(60)), namespace: element.namespace.map { document.namespaces[$0] }).described
  }
}

extension XMLName {
  /// For people: the local name, and its namespace where there is one.
  var described: String { namespace.map { "\(local) of \($0.prefix(120))" } ?? local }
}
