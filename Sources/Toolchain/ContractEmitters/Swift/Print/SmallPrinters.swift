import CodePrinting

/// `anyOf`: every view that holds, at least one.
struct ViewsPrinter {
  let declaration: Declaration
  let views: [Declaration.View]
  let runtime: RuntimeNames

  func print(_ printer: inout Printer) {
    printer.documentation(of: declaration)
    printer.block("public struct \(declaration.name): \(runtime["JSONModel"])") { printer in
      for view in views { printer.plain("public var \(SwiftText.quoted(view.identifier)): \(view.type)?") }
      printer.blank()
      printer.plain("/// At least one view must be there: a value is written from the views it has.")
      printer.list("public init(", views.map { "\(SwiftText.quoted($0.identifier)): \($0.type)? = nil" }, ") {")
      printer.indented { printer in
        for view in views { printer.plain("self.\(view.identifier) = \(SwiftText.quoted(view.identifier))") }
      }
      printer.plain("}")
      printer.blank()
      if let schema = declaration.schema { printer.schemaRule(schema, runtime) }
      let head: Line =
        "public static func read(_ json: inout \(runtime["JSONReader"])) throws(\(runtime["JSONError"])) -> \(declaration.name)?"
      printer.block(head) { printer in
        if declaration.schema != nil { printer.plain("try json.check(schemaRule)") }
        printer.plain("var views = try json.views()")
        printer.list(
          "let value = \(declaration.name)(",
          views.map { "\($0.identifier): try json.view(&views, \($0.reader).self)" }, ")")
        printer.plain("return try json.end(views) ? value : nil")
      }
      printer.blank()
      printer.block("public func write(_ json: inout \(runtime["JSONWriter"]))") { printer in
        printer.list("json.views(", views.map { SwiftText.quoted($0.identifier) }, ")")
      }
    }
  }
}

/// A struct around a collection that contains itself.
struct WrapperPrinter {
  let declaration: Declaration
  let use: SwiftUse
  let runtime: RuntimeNames

  func print(_ printer: inout Printer) {
    printer.documentation(declaration.documentation)
    printer.block("public struct \(declaration.name): \(runtime["JSONModel"])") { printer in
      printer.plain("public var items: \(use.type)")
      printer.blank()
      printer.plain("public init(items: \(use.type)) { self.items = items }")
      printer.blank()
      if let schema = declaration.schema { printer.schemaRule(schema, runtime) }
      let head: Line =
        "public static func read(_ json: inout \(runtime["JSONReader"])) throws(\(runtime["JSONError"])) -> \(declaration.name)?"
      printer.block(head) { printer in
        if declaration.schema != nil { printer.plain("try json.check(schemaRule)") }
        printer.plain("\(declaration.schema == nil ? "" : "return ")\(use.read).map(\(declaration.name).init(items:))")
      }
      printer.blank()
      printer.plain("public func write(_ json: inout \(runtime["JSONWriter"])) { items.write(&json) }")
    }
  }
}

/// A name for a type that Swift has already.
struct AliasPrinter {
  let declaration: Declaration
  let target: String

  func print(_ printer: inout Printer) {
    printer.documentation(declaration.documentation)
    printer.plain("public typealias \(declaration.name) = \(target)")
  }
}

/// The checks of a scalar or collection, where a type alone cannot say them.
struct RulePrinter {
  let declaration: Declaration
  let rule: Declaration.Rule
  let runtime: RuntimeNames

  func print(_ printer: inout Printer) {
    printer.block("public enum \(declaration.name): \(runtime["JSONReadable"])") { printer in
      if rule.patterns.count == 1 {
        printer.plain("static let pattern = \(runtime["Pattern"])(literal: \(SwiftText.literal(rule.patterns[0])))")
      } else if rule.patterns.count > 1 {
        let all = rule.patterns.map { "\(runtime["Pattern"])(literal: \(SwiftText.literal($0)))" }
        printer.list("static let patterns = [", all, "]")
      }
      if let schema = rule.schema { printer.schemaRule(schema, runtime) }
      let head: Line =
        "public static func read(_ json: inout \(runtime["JSONReader"])) throws(\(runtime["JSONError"])) -> \(rule.value)?"
      printer.block(head) { printer in
        if rule.schema != nil { printer.plain("try json.check(schemaRule)") }
        printer.plain((rule.schema == nil ? "" : "return ") + rule.read)
      }
    }
  }
}
