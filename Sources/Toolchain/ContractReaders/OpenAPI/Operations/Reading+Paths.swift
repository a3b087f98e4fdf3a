import ContractModel
import ContractText

extension Reading {
  /// OpenAPI 3.1.1 §4.8.8 Paths Object. A key without a slash is reported and read all the same: the operations under it
  /// have faults of their own to show.
  func readPaths(_ node: Node) {
    guard let node = mapping(node, .paths) else { return }
    for (key, value) in node.entries {
      let text = key.text
      if text.utf8.first != UInt8(ascii: "/") {
        if text.utf8.starts(with: "x-".utf8) {
          contract.extensions[text] = json(value)
          continue
        }
        report("path-without-slash", "a path starts with \"/\"", at: key, fix: "Write \"/\(shown(text))\".")
      }
      readPath(key, text, value)
    }
  }

  /// The template's faults are every operation's; a fault in one operation is its own.
  private func readPath(_ key: Node, _ text: String, _ value: Node) {
    findings.charged = []
    let template = PathTemplateReading(text)
    var templateDefects: [Diagnostic] = []
    for fault in template.faults {
      let place = place(in: key, offset: fault.offset)
      if fault.isError {
        report(fault.id, fault.message, at: place)
      } else if fault.leavesOut {
        leaveOut(fault.id, fault.message, at: place)
      } else {
        report(fault.id, .warning, fault.message, at: place)
      }
    }
    templateDefects = findings.charged
    guard let item = pathItem(value) else { return }
    var operations: [ContractModel.Operation] = []
    for var operation in item.operations {
      operation.path = PathTemplate(text: text, parts: template.parts)
      findings.charged = templateDefects + operation.defects
      matchParameters(&operation, template, at: key)
      operation.defects = findings.charged
      operations.append(operation)
    }
    compare(&operations, template, at: key)
    contract.operations += operations
  }

  /// Every name in the path needs a parameter and every path parameter a name in the path. An undeclared one is read as
  /// a required string, which is what it can only be.
  private func matchParameters(
    _ operation: inout ContractModel.Operation, _ template: PathTemplateReading, at key: Node
  ) {
    var template = template
    let names = Set(operation.parameters.lazy.filter { $0.location == .path }.map(\.name))
    for (written, offset) in template.renameOperators(to: names) {
      report(
        "path-template-operator", .warning,
        "\"{\(shown(written))}\" has an operator of RFC 6570, which OpenAPI says by style and explode; it is left out",
        at: place(in: key, offset: offset), fix: "Write the name alone.")
    }
    operation.path.parts = template.parts
    var declared: Set<String> = []
    for parameter in operation.parameters where parameter.location == .path {
      declared.insert(parameter.name)
      guard !template.names.contains(parameter.name) else { continue }
      report(
        "path-parameter-not-in-path", "the path \(shown(operation.path.text)) has no \"{\(shown(parameter.name))}\"",
        at: parameter.place, fix: nearName(parameter.name, template))
    }
    if declared.count > template.parameters.count {
      operation.parameters.removeAll { parameter in
        parameter.location == .path && !template.names.contains(parameter.name)
      }
    }
    for (name, offset) in template.parameters where declared.insert(name).inserted {
      // Declared in the wrong place it is half there; not at all, it is forgotten.
      let elsewhere = operation.parameters.first { $0.name == name }
      let place = place(in: key, offset: offset)
      findings.add(
        Diagnostic(
          "undeclared-path-parameter", elsewhere == nil ? .error : .warning,
          "the path parameter \"\(shown(name))\" is not declared; it is read as a required string", at: place,
          notes: elsewhere.map { [Diagnostic.Note("this one is in \($0.location.rawValue)", at: $0.place)] } ?? [],
          fix: "Add { name: \(shown(name)), in: path, required: true, schema: { type: string } }."),
        // It is repaired: the operation can be generated.
        charging: false)
      let schema = schemas.append(at: place) { id in Schema(id: id, name: nil, place: place, types: .string) }
      operation.parameters.append(
        Parameter(
          name: name, location: .path, isRequired: true,
          content: .schema(schema, style: .simple, explode: false), place: place))
    }
  }

  private func nearName(_ name: String, _ template: PathTemplateReading) -> String? {
    didYouMean(name, template.parameters.map(\.name))
  }
}
