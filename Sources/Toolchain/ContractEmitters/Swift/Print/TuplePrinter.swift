import CodePrinting

/// A struct for a list whose items have positions.
struct TuplePrinter {
  let declaration: Declaration
  let tuple: Declaration.Tuple
  let runtime: RuntimeNames

  func print(_ printer: inout Printer) {
    let conformances = ["JSONReadable", "JSONWritable", "Sendable", "Hashable"].map { runtime[$0] }.joined(
      separator: ", ")
    printer.documentation(declaration.documentation)
    printer.deprecation(declaration.isDeprecated)
    printer.block("public struct \(declaration.name): \(conformances)") { printer in
      properties(&printer)
      if let schema = declaration.schema { printer.schemaRule(schema, runtime) }
      read(&printer)
      write(&printer)
    }
  }

  private func properties(_ printer: inout Printer) {
    var parameters: [String] = []
    for position in tuple.positions {
      printer.documentation(position.documentation)
      printer.plain("public var \(SwiftText.quoted(position.identifier)): \(position.type)")
      let initial = if case .optional = position.presence { " = nil" } else { "" }
      parameters.append("\(SwiftText.quoted(position.identifier)): \(position.type)\(initial)")
    }
    if let rest = tuple.rest {
      printer.plain("/// The items behind the last position.")
      printer.plain("public var \(rest.identifier): [\(rest.use.elementType)]")
      parameters.append("\(rest.identifier): [\(rest.use.elementType)] = []")
    }
    printer.blank()
    printer.list("public init(", parameters, ") {")
    printer.indented { printer in
      for name in tuple.positions.map(\.identifier) + (tuple.rest.map { [$0.identifier] } ?? []) {
        printer.plain("self.\(name) = \(SwiftText.quoted(name))")
      }
    }
    printer.plain("}")
    printer.blank()
  }

  private func read(_ printer: inout Printer) {
    let head: Line =
      "public static func read(_ json: inout \(runtime["JSONReader"])) throws(\(runtime["JSONError"])) -> \(declaration.name)?"
    printer.block(head) { printer in
      if declaration.schema != nil { printer.plain("try json.check(schemaRule)") }
      printer.plain("guard var list = try json.list() else { return nil }")
      for position in tuple.positions {
        printer.plain("var \(SwiftText.quoted(position.local)): \(position.localType)")
      }
      if let rest = tuple.rest { printer.plain("var \(rest.identifier): [\(rest.use.elementType)] = []") }
      printer.block("while let index = try json.next(&list)") { printer in
        printer.plain("switch index {")
        for (index, position) in tuple.positions.enumerated() {
          printer.plain("case \(index): \(SwiftText.quoted(position.local)) = \(position.read)")
        }
        if let rest = tuple.rest {
          printer.plain(
            "default: try json.append(\(rest.use.elementReader(runtime)).self, to: &\(rest.identifier))")
        } else {
          printer.plain("default: try json.skip()")
        }
        printer.plain("}")
      }
      finish(&printer)
    }
    printer.blank()
  }

  private func finish(_ printer: inout Printer) {
    var bounds = ""
    if let min = tuple.min, min > 0 { bounds += ", min: \(min)" }
    if let max = tuple.max { bounds += ", max: \(max)" }
    var conditions = ["json.end(list\(bounds))"]
    var arguments: [String] = []
    for position in tuple.positions {
      let local = SwiftText.quoted(position.local)
      if case .required = position.presence { conditions.append("let \(local)") }
      arguments.append("\(SwiftText.label(position.identifier)): \(local)")
    }
    if let rest = tuple.rest { arguments.append("\(rest.identifier): \(rest.identifier)") }
    printer.conditions("guard ", conditions, "else { return nil }")
    printer.list("return \(declaration.name)(", arguments, ")", glued: true)
  }

  private func write(_ printer: inout Printer) {
    printer.block("public func write(_ json: inout \(runtime["JSONWriter"]))") { printer in
      var arguments = tuple.positions.map { position in
        position.identifier == "json" ? "self.json" : SwiftText.quoted(position.identifier)
      }
      if tuple.required > 0 { arguments.append("required: \(tuple.required)") }
      if let rest = tuple.rest { arguments.append("rest: \(rest.identifier)") }
      printer.list("json.list(", arguments, ")")
    }
  }
}
