import ContractText

extension LintSubject {
  /// The sections of components in the contract's own file, Swagger 2.0's at the root included.
  var componentSections: [(name: String, node: Node)] {
    guard let root = documents.first?.root else { return [] }
    let old = ["definitions": "schemas", "parameters": "parameters", "responses": "responses"]
    let sections = root.member("components").map { $0.entries.map { ($0.key.text, $0.value) } } ?? []
    let own =
      root.member("swagger") == nil ? [] : root.entries.compactMap { key, value in old[key.text].map { ($0, value) } }
    return (sections + own).filter { $0.1.kind == .mapping }
  }

  /// The name of a component as it is written.
  func componentKey(_ section: String, _ name: String) -> Node? {
    componentSections.lazy.filter { $0.name == section }.compactMap { $0.node.entry(name)?.key }.first
  }
}
