import ContractText

/// An object that may have been reached through references.
struct Followed {
  var node: Node
  /// The component's name, when it is one.
  var name: String?
  /// 3.1: a description beside the `$ref`, which wins over the target's.
  var description: String?
  var summary: String?
  var isReferenced = false
}

extension Reading {
  /// Follows `$ref`s until something else is there; iterative, since a chain can have as many links as a file has lines.
  /// Nil when it leads nowhere or to another kind of component; that is reported.
  func follow(_ start: Node, as kind: ComponentKind) -> Followed? {
    guard start.kind == .mapping else {
      report("wrong-type", "\(kind.article) must be a mapping, not \(start.kind.noun)", at: start)
      return nil
    }
    guard reference(in: start) != nil else { return Followed(node: start) }
    guard var found = followLinks(start, as: kind) else { return nil }
    if start.count > 1 { readSiblings(start, &found) }
    return found
  }

  /// Follows the `$ref` of a mapping that has one, whatever stands beside it.
  func followLinks(_ start: Node, as kind: ComponentKind) -> Followed? {
    guard var link = reference(in: start) else { return Followed(node: start) }
    var found = Followed(node: start, isReferenced: true)
    let first = link
    var seen: Set<Node> = [start]
    var trail: [String] = []
    while true {
      let text = ReferenceText(link.text)
      guard let target = resolve(link, text, as: kind) else { return nil }
      trail.append(text.name)
      if let known = cycles[target] {
        findings.add(known)
        return nil
      }
      if !seen.insert(target).inserted {
        let fault = cycle(trail, at: first)
        for node in seen { cycles[node] = fault }
        findings.add(fault)
        return nil
      }
      guard target.kind == .mapping else {
        report(
          "wrong-reference-target", "the reference leads to \(target.kind.noun), where \(kind.article) is due", at: link
        )
        return nil
      }
      if text.kind(in: dialect) == kind { found.name = text.name }
      found.node = target
      guard let next = reference(in: target) else { return found }
      link = next
    }
  }

  /// One step.
  private func resolve(_ reference: Node, _ text: ReferenceText, as kind: ComponentKind) -> Node? {
    guard reference.kind == .string else {
      report("reference-not-a-string", "$ref must be a string, not \(reference.kind.noun)", at: reference)
      return nil
    }
    do {
      let target = try loader.resolve(reference)
      if let other = text.kind(in: dialect), other != kind {
        report(
          "wrong-reference-target", "the reference leads to \(other.article), where \(kind.article) is due",
          at: reference)
        return nil
      }
      return target
    } catch {
      findings.add(located(error, at: reference))
      return nil
    }
  }

  /// A fault in another file also names who asked for it.
  func located(_ diagnostic: Diagnostic, at reference: Node) -> Diagnostic {
    var result = diagnostic
    if let place = diagnostic.place {
      if place.file != reference.document.file,
        !diagnostic.notes.contains(where: { $0.place?.file == reference.document.file })
      {
        result.notes.append(Diagnostic.Note("referenced here", at: reference.place))
      }
    } else {
      result.place = reference.place
    }
    return result
  }

  /// One error for a cycle, however many components take part in it.
  func cycle(_ names: [String], at reference: Node) -> Diagnostic {
    let message: String
    if names.count < 2 {
      message = "a reference to itself"
    } else {
      var shownNames = names.prefix(6).map(shown)
      if let last = names.last, !names.dropLast().contains(last) { shownNames.insert(shown(last), at: 0) }
      if names.count > 6 { shownNames.append("… (\(names.count) steps)") }
      message = "a reference cycle: \(shownNames.joined(separator: " -> "))"
    }
    return Diagnostic(
      "reference-cycle", .error, message, at: reference.place, fix: "Let one of the references lead to a definition.")
  }

  /// What stands beside a `$ref`: summary and description count in 3.1, nothing does in 3.0.
  private func readSiblings(_ node: Node, _ found: inout Followed) {
    for (key, value) in node.entries {
      switch keyword(key) {
      case .reference: break
      case .description where dialect.isModern: found.description = text(value, .description)
      case .summary where dialect.isModern: found.summary = text(value, .summary)
      default:
        if !key.text.utf8.starts(with: "x-".utf8) { ignoredSibling(key) }
      }
    }
  }

  /// OpenAPI 3.0.4 §4.7.23, 3.1.1 §4.8.23: additional properties beside `$ref` are ignored. A warning, because they are
  /// in four of ten large contracts.
  func ignoredSibling(_ key: Node) {
    report(
      "reference-sibling", .warning, "\"\(shown(key.text))\" beside $ref is ignored in OpenAPI \(dialect.label)",
      at: key,
      fix: "Put it into the target, or leave it out.")
  }
}

/// As messages name one of it.
extension ComponentKind {
  var article: String { self == .example ? "an \(noun)" : "a \(noun)" }
}
