import ContractReaders
import ContractText
import SchemaLogic

/// One instance, JSON or YAML, held against a schema.
public enum InstanceValidation {
  /// What is wrong with the instance: each failure at its place, with the place of the keyword; empty when it is valid.
  public static func diagnostics(of instance: Document, against schema: InstanceSchema) -> [Diagnostic] {
    let report = schema.validator.report(instance.root.value, schema.schema)
    var result: [Diagnostic] = []
    for failure in report.failures {
      let place = node(at: failure.instance, in: instance.root).place
      let name = failure.instance.isEmpty ? "the instance" : failure.instance
      result.append(
        Diagnostic(
          "invalid-instance", .error, "\(name) \(failure.message)", at: place,
          notes: [.init("by \(failure.evaluation)", at: failure.place)]))
    }
    if report.outcome == .gaveUp {
      result.append(
        Diagnostic(
          "undecided-instance", .error, "whether the instance is valid was not found out", at: instance.root.place,
          notes: [.init("the schema leads nowhere, or turns in circles, at a place that this instance needs")]))
    }
    return result
  }

  private static func node(at pointer: String, in root: Node) -> Node {
    var node = root
    for part in pointer.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      let token = String(Substring(part)).replacing("~1", with: "/").replacing("~0", with: "~")
      let next =
        node.kind == .sequence
        ? Int(token).flatMap { index in node.items.dropFirst(index).first { _ in true } } : node.member(token)
      guard let next else { return node }
      node = next
    }
    return node
  }
}
