import ContractText
import TreatyJSON

// Fields of simple types. A wrong type is an error at the value; the field counts as absent then.
extension Reading {
  /// A string. Null counts as absent; a number or boolean is not taken for text, since YAML may have changed it.
  func text(_ node: Node, _ field: Keyword) -> String? {
    switch node.kind {
    case .string:
      let text = node.text
      spending.weight += text.utf8.count >> 8
      return text
    case .null:
      report("null-field", .warning, "\"\(field.rawValue)\" is null; it counts as absent", at: node)
      return nil
    case .mapping:
      // Some documents keep their long texts in files of their own.
      guard reference(in: node) != nil else {
        wrongType(node, field, "a string")
        return nil
      }
      return strayReference(node, field).flatMap { $0.kind == .string ? $0.text : nil }
    default:
      wrongType(node, field, "a string")
      return nil
    }
  }

  /// True or false. `"true"` is a string that half of all tools take for a boolean: an error rather than a guess.
  func flag(_ node: Node, _ field: Keyword) -> Bool? {
    guard node.kind == .boolean else {
      if node.kind == .null {
        report("null-field", .warning, "\"\(field.rawValue)\" is null; it counts as absent", at: node)
      } else {
        wrongType(node, field, "true or false")
      }
      return nil
    }
    let first = node.text.utf8.first
    return first == UInt8(ascii: "t") || first == UInt8(ascii: "T")
  }

  /// A mapping, through a reference where the specification allows none.
  func mapping(_ node: Node, _ field: Keyword) -> Node? {
    guard node.kind == .mapping else {
      wrongType(node, field, "a mapping")
      return nil
    }
    guard node.count == 1, reference(in: node) != nil else { return node }
    return strayReference(node, field).flatMap { $0.kind == .mapping ? $0 : nil }
  }

  /// One of the specification's objects in a list or by name.
  func object(_ node: Node, _ kind: ObjectKind) -> Node? {
    guard node.kind == .mapping else {
      report("wrong-type", "\(kind.noun) must be a mapping, not \(node.kind.noun)", at: node)
      return nil
    }
    guard node.count == 1, reference(in: node) != nil else { return node }
    return strayReference(node, nil, of: kind).flatMap { $0.kind == .mapping ? $0 : nil }
  }

  /// A list, through a reference where the specification allows none.
  func sequence(_ node: Node, _ field: Keyword) -> Node? {
    if node.kind == .sequence { return node }
    if node.kind == .mapping, node.count == 1, let target = strayReference(node, field), target.kind == .sequence {
      return target
    }
    wrongType(node, field, "a list")
    return nil
  }

  /// A list of strings; an item that is none is reported and left out.
  func texts(_ node: Node, _ field: Keyword) -> [String] {
    guard let list = sequence(node, field) else { return [] }
    var result: [String] = []
    for item in list.items {
      if let text = text(item, field) { result.append(text) }
    }
    return result
  }

  /// One wording for all of them, so that they can be searched for.
  func wrongType(_ node: Node, _ field: Keyword, _ due: String) {
    report(
      "wrong-type", "\"\(field.rawValue)\" must be \(due), not \(node.kind.noun)", at: node,
      fix: due == "a string" && node.kind != .mapping && node.kind != .sequence ? "Put it in quotes." : nil)
  }

  /// At the object that lacks the field: the field itself has no place.
  func missing(_ field: Keyword, in object: ObjectKind, at node: Node) {
    report("missing-field", "\(object.noun) needs \"\(field.rawValue)\"", at: node)
  }

  /// A reference where the specification has none (a description, all of `components.schemas`): resolved as it is
  /// meant, with a warning. Nil when there is none.
  func strayReference(_ node: Node, _ field: Keyword?, of kind: ObjectKind? = nil) -> Node? {
    guard node.count == 1, let reference = reference(in: node) else { return nil }
    let what = field.map { "\"\($0.rawValue)\"" } ?? kind?.noun ?? ""
    report("reference-not-allowed", .warning, "\(what) is no place for a $ref; it is followed", at: reference)
    do {
      return try loader.resolve(reference)
    } catch {
      var warning = error
      warning.severity = .warning
      warning.place = reference.place
      findings.add(warning)
      return nil
    }
  }

  /// The value of a mapping's `$ref`.
  func reference(in node: Node) -> Node? {
    for (key, value) in node.entries where keyword(key) == .reference { return value }
    return nil
  }
}
