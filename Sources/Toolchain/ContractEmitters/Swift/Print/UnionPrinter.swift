import CodePrinting
import ContractModel

/// An enum with a payload per variant.
struct UnionPrinter {
  let declaration: Declaration
  let union: Declaration.Union
  let runtime: RuntimeNames

  func print(_ printer: inout Printer) {
    printer.documentation(of: declaration)
    printer.block("public \(union.isIndirect ? "indirect " : "")enum \(declaration.name): \(runtime["JSONModel"])") {
      printer in
      for value in union.cases { printer.plain("case \(SwiftText.quoted(value.identifier))(\(value.type))") }
      if case .discriminator = union.selection {
        printer.plain("/// A variant added to the contract after this code was generated.")
        printer.plain("case unknown(kind: \(runtime["String"]), \(runtime["JSONValue"]))")
      }
      printer.blank()
      if case .requiredKeys(let keys) = union.selection {
        let sets = keys.map { "[" + $0.map(SwiftText.literal).joined(separator: ", ") + "]" }
        printer.list("static let variants = \(runtime["JSONVariants"])(", sets, ")")
        printer.blank()
      }
      if let schema = declaration.schema { printer.schemaRule(schema, runtime) }
      let head: Line =
        "public static func read(_ json: inout \(runtime["JSONReader"])) throws(\(runtime["JSONError"])) -> \(declaration.name)?"
      printer.block(head) { printer in
        if declaration.schema != nil { printer.plain("try json.check(schemaRule)") }
        read(&printer)
      }
      printer.blank()
      printer.block("public func write(_ json: inout \(runtime["JSONWriter"]))") { printer in
        printer.plain("switch self {")
        for value in union.cases { printer.plain("case .\(value.identifier)(let value): value.write(&json)") }
        if case .discriminator = union.selection { printer.plain("case .unknown(_, let value): value.write(&json)") }
        printer.plain("}")
      }
    }
  }

  private func read(_ printer: inout Printer) {
    switch union.selection {
    case .discriminator(let telling): discriminated(telling, &printer)
    case .kind: byKind(&printer)
    case .requiredKeys: byKeys(&printer)
    case .trial(let order):
      consider(order, &printer)
      printer.plain("return try json.chosen(choice)")
    }
  }

  private func discriminated(_ telling: UnionShape.Telling, _ printer: inout Printer) {
    let property = SwiftText.literal(telling.property)
    printer.plain("switch try json.discriminator(\(telling.isInteger ? "integer: " : "")\(property)) {")
    // Values with the same variants share a case, in the order of the variants.
    var groups: [(variants: [Int], values: [String])] = []
    var positions: [[Int]: Int] = [:]
    for (value, variants) in telling.values.sorted(by: { ($0.variants.min() ?? 0) < ($1.variants.min() ?? 0) }) {
      if let position = positions[variants] {
        groups[position].values.append(SwiftText.literal(value))
      } else {
        positions[variants] = groups.count
        groups.append((variants, [SwiftText.literal(value)]))
      }
    }
    for group in groups {
      let label = "case \(group.values.joined(separator: ", ")):"
      if group.variants.count == 1 {
        printer.plain("\(label) \(read(union.cases[group.variants[0]]))")
      } else {
        printer.plain(label)
        printer.indented { printer in
          consider(group.variants, &printer)
          printer.plain("return try json.chosen(choice)")
        }
      }
    }
    printer.plain("case let kind:")
    printer.indented { printer in
      if !telling.others.isEmpty {
        consider(telling.others, &printer)
        printer.plain("if let value = json.best(choice) { return value }")
      }
      let known = telling.values.map { SwiftText.literal($0.value) }
      printer.list(
        "let other = try json.unknownVariant(", [property, "kind", "known: \(known.joined(separator: ", "))"], ")",
        glued: true)
      printer.plain("if let other { return .unknown(kind: other.0, other.1) }")
    }
    printer.plain("}")
    printer.plain("return nil")
  }

  private func consider(_ order: [Int], _ printer: inout Printer) {
    printer.plain("var choice = try json.choice(\(declaration.name).self)")
    for index in order {
      let variant = union.cases[index]
      printer.plain(
        "try json.consider(\(SwiftText.literal(variant.identifier)), \(variant.reader).self, &choice, \(declaration.name).\(variant.identifier))"
      )
    }
  }

  /// Not `map` with the case as a function: that is six functions more to compile for each variant.
  private func read(_ variant: Declaration.Union.Case) -> String {
    "if let value = \(variant.read) { return .\(variant.identifier)(value) }"
  }

  private func byKind(_ printer: inout Printer) {
    let covered = union.cases.reduce(into: TypeSet()) { $0.formUnion($1.kinds) }
    let isScalar = !covered.contains(.string) && !covered.isDisjoint(with: [.boolean, .integer, .number])
    printer.plain("switch try json.\(isScalar ? "peekScalar" : "peek")() {")
    for variant in union.cases {
      printer.plain(
        "case \(kinds(variant.kinds)): \(read(variant))")
    }
    if !isComplete(covered) {
      printer.plain("default: return try json.noVariant(\(SwiftText.literal(expected)))")
    }
    printer.plain("}")
    printer.plain("return nil")
  }

  private func byKeys(_ printer: inout Printer) {
    let scalars = union.cases.filter { $0.kinds != .object }
    if !scalars.isEmpty {
      printer.plain("switch try json.peek() {")
      for variant in scalars {
        printer.plain(
          "case \(kinds(variant.kinds)): \(read(variant))")
      }
      printer.plain("default: break")
      printer.plain("}")
    }
    printer.plain("switch try json.variant(variants) {")
    for (index, variant) in union.cases.enumerated() where variant.kinds == .object {
      printer.plain("case \(index): \(read(variant))")
    }
    printer.plain("default: break")
    printer.plain("}")
    printer.plain("return nil")
  }

  private func kinds(_ set: TypeSet) -> String {
    var names: [String] = []
    if set.contains(.boolean) { names.append(".boolean") }
    if set.contains(.integer) || set.contains(.number) { names.append(".number") }
    if set.contains(.string) { names.append(".string") }
    if set.contains(.array) { names.append(".array") }
    if set.contains(.object) { names.append(".object") }
    return names.isEmpty ? ".null" : names.joined(separator: ", ")
  }

  private func isComplete(_ set: TypeSet) -> Bool {
    set.isSuperset(of: [.null, .boolean, .string, .array, .object]) && !set.isDisjoint(with: [.integer, .number])
  }

  private var expected: String {
    union.cases.map { kinds($0.kinds).replacingDots() }.joined(separator: ", ")
  }
}

extension String {
  fileprivate func replacingDots() -> String { String(filter { $0 != "." }) }
}
