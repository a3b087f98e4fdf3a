import CodePrinting
import ContractModel

/// A struct with its initialiser and its codec.
struct StructurePrinter {
  private let declaration: Declaration
  private let structure: Declaration.Structure
  private let runtime: RuntimeNames
  /// What Swift has a property for: all but constants.
  private let stored: [Declaration.Structure.Property]

  init(declaration: Declaration, structure: Declaration.Structure, runtime: RuntimeNames) {
    self.declaration = declaration
    self.structure = structure
    self.runtime = runtime
    stored = structure.properties.filter { if case .constant = $0.presence { false } else { true } }
  }

  /// The dictionaries of members without properties of their own: those that match patterns, then all others.
  private var keeps: [Kept] {
    var result = structure.patterned.map { kept($0.identifier, $0.use, $0.patterns) }
    if case .kept(let use) = structure.additional { result.append(kept(structure.additionalName, use, nil)) }
    return result
  }

  private struct Kept {
    var name: String
    var type: String
    var reader: String
    /// Nil for whatever is left.
    var patterns: [String]?
  }

  private func kept(_ name: String, _ use: SwiftUse, _ patterns: [String]?) -> Kept {
    Kept(
      name: name, type: "[\(runtime["String"]): \(use.elementType)]", reader: use.elementReader(runtime),
      patterns: patterns)
  }

  func print(_ printer: inout Printer) {
    printer.documentation(of: declaration)
    printer.block("public struct \(declaration.name): \(runtime["JSONModel"])") { printer in
      properties(&printer)
      initializer(&printer)
      fields(&printer)
      read(&printer)
      write(&printer)
    }
  }

  private func properties(_ printer: inout Printer) {
    // What the contract says nothing about stands together.
    var plain: [String] = []
    for property in stored {
      let declaration = "\(SwiftText.quoted(property.identifier)): \(property.type)"
      if property.documentation == nil, !property.isDeprecated {
        plain.append(declaration)
        continue
      }
      printer.rows("public var ", plain)
      plain = []
      printer.documentation(property.documentation)
      // Only readers of old code should hear of it; the codec reads and writes the property either way.
      if property.isDeprecated { printer.plain("/// Deprecated.") }
      printer.plain("public var \(declaration)")
    }
    printer.rows("public var ", plain)
    for facet in structure.facets { printer.plain("public var \(SwiftText.quoted(facet.identifier)): \(facet.type)") }
    for kept in keeps {
      printer.plain("/// Fields that the contract allows without naming them.")
      printer.plain("public var \(kept.name): \(kept.type)")
    }
    printer.blank()
  }

  private func initializer(_ printer: inout Printer) {
    var parameters = stored.map { property -> String in
      let base = "\(SwiftText.quoted(property.identifier)): \(property.type)"
      switch property.presence {
      case .optional: return base + " = nil"
      case .defaulted: return base + " = " + (property.initial ?? "nil")
      case .required, .requiredNullable, .constant: return base
      }
    }
    for facet in structure.facets { parameters.append("\(SwiftText.quoted(facet.identifier)): \(facet.type)") }
    for kept in keeps { parameters.append("\(kept.name): \(kept.type) = [:]") }
    if parameters.isEmpty {
      printer.plain("public init() {}")
    } else {
      let names = stored.map(\.identifier) + structure.facets.map(\.identifier) + keeps.map(\.name)
      let statements = names.map { "self.\($0) = \(SwiftText.quoted($0))" }
      if !printer.oneLine("public init(\(parameters.joined(separator: ", ")))", statements) {
        printer.list("public init(", parameters, ") {", glued: true)
        printer.indented { $0.statements(statements) }
        printer.plain("}")
      }
    }
    printer.blank()
  }

  private func fields(_ printer: inout Printer) {
    var arguments = structure.properties.map { SwiftText.literal($0.wire) }
    if !structure.required.isEmpty {
      arguments.append("required: [\(structure.required.map(String.init).joined(separator: ", "))]")
    }
    printer.list("static let fields = \(runtime["JSONFields"])(", arguments, ")", glued: true)
    for kept in keeps {
      guard let patterns = kept.patterns else { continue }
      let all = patterns.map { "\(runtime["Pattern"])(literal: \(SwiftText.literal($0)))" }
      printer.list("static let \(kept.name)Patterns: [\(runtime["Pattern"])] = [", all, "]")
    }
    if let schema = declaration.schema { printer.schemaRule(schema, runtime) }
  }

  private func read(_ printer: inout Printer) {
    let head: Line =
      "public static func read(_ json: inout \(runtime["JSONReader"])) throws(\(runtime["JSONError"])) -> \(declaration.name)?"
    printer.block(head) { printer in
      if declaration.schema != nil { printer.plain("try json.check(schemaRule)") }
      for facet in structure.facets {
        printer.plain("let \(SwiftText.quoted(facet.identifier)) = try json.facet(\(facet.reader).self)")
      }
      printer.plain("guard var object = try json.object(fields) else { return nil }")
      printer.rows("var ", stored.map { "\(SwiftText.quoted($0.local)): \($0.localType)" })
      for kept in keeps { printer.plain("var \(kept.name): \(kept.type) = [:]") }
      if stored.count > Self.fewMembers {
        printer.plain("do {")
        printer.indented { members(&$0) }
        printer.plain("} catch { throw error }")
      } else {
        members(&printer)
      }
      finish(&printer)
    }
    printer.blank()
  }

  /// Above this, what was read so far is destroyed in one place when reading fails, and not at each `try`: the code for
  /// that would grow with the square of the members.
  private static let fewMembers = 6

  private func members(_ printer: inout Printer) {
    printer.block("while let field = try json.next(&object)") { printer in
      printer.plain("switch field {")
      for (index, property) in structure.properties.enumerated() {
        if case .constant = property.presence {
          printer.plain("case \(index): \(property.read)")
        } else {
          printer.plain("case \(index): \(SwiftText.quoted(property.local)) = \(property.read)")
        }
      }
      others(&printer)
      printer.plain("}")
    }
  }

  /// Members without a property of their own.
  private func others(_ printer: inout Printer) {
    var condition = ""
    for kept in keeps {
      let read = "try json.additional(&object, \(kept.reader).self, into: &\(kept.name))"
      guard kept.patterns != nil else { break }
      if condition.isEmpty { printer.plain("default:") }
      printer.plain("  \(condition)if json.nameMatches(\(kept.name)Patterns) {")
      printer.plain("    \(read)")
      condition = "} else "
    }
    if condition.isEmpty {
      printer.plain("default: \(unknown)")
    } else {
      printer.plain("  } else {")
      printer.plain("    \(unknown)")
      printer.plain("  }")
    }
  }

  private var unknown: String {
    switch structure.additional {
    case .ignored: "try json.unknown(&object)"
    case .closed: "try json.unknown(&object, closed: true)"
    case .kept: "try json.additional(&object, \(keeps.last?.reader ?? "").self, into: &\(structure.additionalName))"
    }
  }

  private func finish(_ printer: inout Printer) {
    var bounds = ""
    if structure.minProperties != nil || structure.maxProperties != nil {
      bounds += ", min: \(structure.minProperties ?? 0)"
    }
    if let max = structure.maxProperties { bounds += ", max: \(max)" }
    for rule in structure.presence { printer.plain(presence(rule)) }
    let due = [("inRequests", structure.inRequests), ("inResponses", structure.inResponses)].filter { !$0.1.isEmpty }
    if !due.isEmpty {
      printer.plain("json.due(object, \(due.map { "\($0.0): \($0.1)" }.joined(separator: ", ")))")
    }
    var conditions = ["try json.end(object\(bounds))"]
    var arguments: [String] = []
    for property in stored {
      let local = SwiftText.quoted(property.local)
      switch property.presence {
      case .required:
        conditions.append("let \(local)")
        arguments.append("\(property.identifier): \(local)")
      case .defaulted: arguments.append("\(property.identifier): \(local) ?? \(property.initial ?? "nil")")
      case .optional, .requiredNullable: arguments.append("\(property.identifier): \(local)")
      case .constant: break
      }
    }
    for facet in structure.facets {
      conditions.append("let \(SwiftText.quoted(facet.identifier))")
      arguments.append("\(facet.identifier): \(SwiftText.quoted(facet.identifier))")
    }
    for kept in keeps { arguments.append("\(kept.name): \(kept.name)") }
    if conditions.count == 1 {
      printer.plain("guard \(conditions[0]) else { return nil }")
    } else {
      printer.conditions("guard ", conditions, "else { return nil }")
    }
    printer.list("return \(declaration.name)(", arguments, ")", glued: true)
  }

  private func write(_ printer: inout Printer) {
    printer.block("public func write(_ json: inout \(runtime["JSONWriter"]))") { printer in
      var statements = ["json.beginObject()"]
      statements += structure.properties.map { property in
        let wire = SwiftText.literal(property.wire)
        return switch property.presence {
        case .constant(let source): "json.field(\(wire), \(source))"
        case .requiredNullable: "json.field(\(wire), nullable: \(reference(property)))"
        case .required, .optional, .defaulted: "json.field(\(wire), \(reference(property)))"
        }
      }
      if structure.facets.isEmpty {
        printer.statements(statements + keeps.map { "json.fields(\($0.name))" } + ["json.endObject()"])
      } else {
        let facets = structure.facets.map { SwiftText.quoted($0.identifier) } + keeps.map(\.name)
        printer.statements(statements)
        printer.list("json.facets(", ["besides: Self.fields"] + facets, ")")
        printer.plain("json.endObject()")
      }
    }
  }

  /// Fields by their index; `~` of one that must not be there.
  private func presence(_ rule: PresenceRule) -> String {
    func index(_ name: String) -> Int? { structure.properties.firstIndex { $0.wire.utf8.elementsEqual(name.utf8) } }
    let groups = rule.groups.map { group in
      let all = group.present.compactMap(index).map(String.init) + group.absent.compactMap(index).map { "~\($0)" }
      return "[\(all.joined(separator: ", "))]"
    }
    let function = rule.keyword == .not ? "noneOf" : rule.keyword.rawValue
    return "json.\(function)(object, \(groups.joined(separator: ", ")))"
  }

  /// `self.` where the parameter `json` would hide the property.
  private func reference(_ property: Declaration.Structure.Property) -> String {
    property.identifier == "json" ? "self.json" : SwiftText.quoted(property.identifier)
  }
}
