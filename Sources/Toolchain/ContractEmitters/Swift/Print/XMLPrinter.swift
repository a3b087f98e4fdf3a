import CodePrinting

/// The names that values have in XML: a constant for each type that does not follow the defaults.
struct XMLPrinter {
  let name: String
  let mappings: [(name: String, arguments: [String])]
  let runtime: RuntimeNames

  func print(_ printer: inout Printer) {
    printer.documentation("How values are called in XML, where it is not by their own names.")
    printer.block("enum \(name)") { printer in
      for mapping in mappings {
        // With its type, since types contain themselves.
        let type = runtime["XMLMapping"]
        printer.list(
          "static let \(SwiftText.quoted(mapping.name)): \(type) = \(type)(", mapping.arguments, ")", glued: true)
      }
    }
  }
}
