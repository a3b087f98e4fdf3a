import ContractModel
import ContractText

extension LintSubject {
  var root: Node? { documents.first?.root }
  var info: Node? { root?.member("info") }

  /// The keys of the paths that the contract has, extensions left out.
  var pathKeys: [Node] {
    root?.member("paths").map { $0.entries.map(\.key).filter { $0.text.utf8.first == UInt8(ascii: "/") } } ?? []
  }

  /// The mapping of an operation. Nil where it was not found.
  func node(of operation: Operation) -> Node? {
    outline.operations[operation.place].flatMap { $0.entry("$ref") == nil ? $0 : nil }
  }

  /// Where a field of an operation is written, else the operation.
  func place(of field: String, in operation: Operation) -> Place {
    node(of: operation)?.entry(field)?.key.place ?? operation.place
  }

  /// The status that a response stands behind, or the name of the component that it is.
  func place(of response: Response, in operation: Operation) -> Place {
    responseEntry(response, in: operation)?.key.place ?? response.place
  }

  /// The entry of a response that is written where it is used, or as a component of the contract's own file.
  func responseEntry(_ response: Response, in operation: Operation) -> (key: Node, value: Node)? {
    let entry =
      if let name = response.name {
        (root?.member("components")?.member("responses") ?? root?.member("responses"))?.entry(name)
      } else {
        node(of: operation)?.member("responses")?.entry(response.status.text)
      }
    // The name may be one of another file's.
    guard let entry, entry.value.place.start == response.place.start, entry.value.place.file == response.place.file
    else { return nil }
    return entry
  }

  /// The key of a security scheme and what it holds.
  func entry(of scheme: SecurityScheme) -> (key: Node, value: Node)? {
    let section = root?.member("components")?.member("securitySchemes") ?? root?.member("securityDefinitions")
    return section?.entry(scheme.name).flatMap { $0.key.place == scheme.place ? $0 : nil }
  }
}

extension LintSubject {
  /// The key `info`; nil where there is none, which the reader reports.
  var infoPlace: Place? { root?.entry("info")?.key.place }
}
