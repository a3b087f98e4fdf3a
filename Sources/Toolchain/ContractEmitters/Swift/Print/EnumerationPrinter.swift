import CodePrinting

/// An open enum: the contract's values and what it does not know.
struct EnumerationPrinter {
  let declaration: Declaration
  let enumeration: Declaration.Enumeration
  let runtime: RuntimeNames

  func print(_ printer: inout Printer) {
    let raw = runtime[enumeration.raw.rawValue]
    printer.documentation(of: declaration)
    printer.block("public enum \(declaration.name): \(runtime["OpenEnum"])") { printer in
      printer.rows("case ", enumeration.cases.map { SwiftText.quoted($0.identifier) })
      printer.plain(
        enumeration.isOpen
          ? "/// Any other value: the contract only suggests the ones above."
          : "/// A value added to the contract after this code was generated.")
      printer.plain("case unknown(\(raw))")
      printer.blank()
      printer.list(
        "public static let cases = \(runtime["EnumCases"])<\(declaration.name)>(of: [",
        enumeration.cases.map { ".\($0.identifier)" }, "])", isCollection: true)
      if enumeration.isOpen {
        printer.plain("public static var isOpen: \(runtime["Bool"]) { true }")
      }
      if let schema = declaration.schema {
        printer.blank()
        printer.schemaRule(schema, runtime)
        printer.block(
          "public static func read(_ json: inout \(runtime["JSONReader"])) throws(\(runtime["JSONError"])) -> \(declaration.name)?"
        ) { printer in
          printer.plain("try json.check(schemaRule)")
          printer.plain("return try \(raw).readCase(of: \(declaration.name).self, &json)")
        }
      }
      printer.blank()
      printer.block("public var rawValue: \(raw)") { printer in
        printer.plain("switch self {")
        for value in enumeration.cases { printer.plain("case .\(value.identifier): \(value.wire)") }
        printer.plain("case .unknown(let value): value")
        printer.plain("}")
      }
    }
  }
}
