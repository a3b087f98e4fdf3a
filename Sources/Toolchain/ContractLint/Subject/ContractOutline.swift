import ContractText

/// Where a contract's operations and servers stand in its files: what the model does not keep, and rules point at.
struct ContractOutline: Sendable {
  /// The operations' mappings by the place of their methods, which is an operation's place in the model.
  private(set) var operations: [Place: Node] = [:]
  /// All server objects: the contract's, paths' and operations'.
  private(set) var servers: [Node] = []

  private let references: LocalReferences

  private static let methods = KeywordTable([
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
  ])
  /// Nothing in them is an operation, and most of a large contract is in them.
  private static let others = KeywordTable([
    "schemas", "definitions", "properties", "parameters", "responses", "examples", "example", "headers",
    "securitySchemes",
  ])

  init(_ documents: [Document]) {
    references = LocalReferences(documents)
    for document in documents { visit(document.root, depth: 0) }
  }

  /// Deep enough for `components.pathItems.NAME` and for files that hold a path item or several.
  private mutating func visit(_ node: Node, depth: Int) {
    for (key, value) in node.entries {
      if key.hasText("servers") {
        servers += value.items.filter { $0.kind == .mapping }
      } else if value.kind != .mapping || key.keyword(Self.others) >= 0 {
        continue
      } else if key.keyword(Self.methods) >= 0 {
        add(value, at: key, depth: depth)
      } else if key.hasText("additionalOperations") {
        for (key, value) in value.entries where value.kind == .mapping { add(value, at: key, depth: depth) }
      } else if depth < 4 {
        visit(value, depth: depth + 1)
      }
    }
  }

  private mutating func add(_ written: Node, at key: Node, depth: Int) {
    // Not allowed, and the way of those who keep each operation in a file of its own.
    let operation = written.count == 1 ? references.target(of: written) ?? written : written
    operations[key.place] = operation
    if let list = operation.member("servers") { servers += list.items.filter { $0.kind == .mapping } }
    // Callbacks have no callbacks: no more than one round deeper.
    guard depth < 8, let callbacks = operation.member("callbacks") else { return }
    for (_, callback) in callbacks.entries {
      for (_, item) in callback.entries { visit(item, depth: 8) }
    }
  }
}
