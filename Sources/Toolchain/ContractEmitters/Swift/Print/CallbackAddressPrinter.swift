import CodePrinting

/// Where a callback goes: its runtime expression, filled in from the request that asked for it.
struct CallbackAddressPrinter {
  let plan: OperationPlan
  let parent: String
  let runtime: RuntimeNames

  func print(_ printer: inout Printer) {
    let expression = plan.operation.path.text
    let (literal, string) = (SwiftText.literal(expression), runtime["String"])
    printer.documentation("Where this is sent: `\(expression)`. Nil when the request does not say.")
    let answers = expression.contains("$response") || expression.contains("$statusCode")
    let context = "_ context: \(runtime["Context"])<some \(runtime["Sendable"])>"
    printer.list(
      "public static func address(", answers ? [context, "_ output: \(parent).Output"] : [context], ") -> \(string)? {")
    printer.indented { printer in
      let answer = answers ? ", answer: \(parent).answer(output)" : ""
      printer.plain("context.expand(\(literal)\(answer))")
    }
    printer.plain("}")
  }
}
