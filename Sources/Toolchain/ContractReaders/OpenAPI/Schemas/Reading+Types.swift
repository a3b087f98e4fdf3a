import ContractModel
import ContractText

extension Reading {
  /// JSON Schema 2020-12 validation §6.1.1. A type that is not known makes the schema say nothing of types, rather than
  /// allow nothing.
  func readTypes(_ node: Node, _ draft: inout SchemaDraft) {
    if node.hasText("file") { return readFileType(node, &draft) }
    if node.kind == .sequence {
      if !dialect.isModern {
        report(
          "type-list", draft.name == nil ? .warning : .error, "a list of types is OpenAPI 3.1", at: node,
          fix: "Write one type, and nullable: true if null is allowed.")
      }
      if node.count == 0 { return emptyList(node, .type) }
      var types: TypeSet = []
      for item in node.items {
        guard let type = type(item) else { return }
        types.formUnion(type)
      }
      draft.types = types
      return
    }
    if node.kind == .null, !dialect.isModern {
      report("null-field", .warning, "\"type\" is null; it counts as absent", at: node)
      return
    }
    if let type = type(node) { draft.types = type }
  }

  /// Swagger 2.0's word for bytes.
  private func readFileType(_ node: Node, _ draft: inout SchemaDraft) {
    if dialect > .v20 {
      report(
        "file-type", .warning, "the type file is Swagger 2.0; it is read as a binary string", at: node,
        fix: "Write type: string and format: binary.")
    }
    draft.types = .string
    draft.format = "binary"
  }

  /// `number` holds every integer, which the model says outright.
  private func type(_ node: Node) -> TypeSet? {
    let name: String
    if node.kind == .null, dialect.isModern {
      // `type: null` without quotes is YAML's null; the type of that name is meant.
      report("unquoted-null-type", .warning, "the type null is written \"null\", with quotes", at: node)
      return .null
    } else if let written = required(node, .type) {
      name = written
    } else {
      return nil
    }
    switch name {
    case "string": return .string
    case "object": return .object
    case "array": return .array
    case "integer": return .integer
    case "boolean": return .boolean
    case "number": return [.number, .integer]
    case "null":
      if !dialect.isModern {
        report(
          "null-type", .warning, "the type \"null\" came with OpenAPI 3.1; it is read as it is meant there", at: node)
      }
      return .null
    default:
      let known = ["string", "number", "integer", "boolean", "array", "object"] + (dialect.isModern ? ["null"] : [])
      report(
        "unknown-type", "\"\(shown(name))\" is no type; there are \(known.joined(separator: ", "))", at: node,
        fix: Self.habits[name].map { "Did you mean \"\($0)\"?" } ?? didYouMean(name, known))
      return nil
    }
  }

  /// What people coming from elsewhere write.
  private static let habits = [
    "int": "integer", "int32": "integer", "int64": "integer", "long": "integer", "float": "number", "double": "number",
    "bool": "boolean", "date": "string", "str": "string", "list": "array", "dict": "object",
  ]
}
