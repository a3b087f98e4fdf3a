import CodePrinting
import ContractModel

/// How a client tells an operation's answers apart.
extension OperationPrinter {
  func read(_ printer: inout Printer) {
    printer.plain(
      "public static func read(_ response: inout \(runtime["ResponseReader"])) throws(\(runtime["CallFailure"])) -> \(runtime["Result"])<Output, Failure> {"
    )
    printer.indented { printer in
      printer.plain("switch response.status {")
      let all = plan.successes.map { ($0, true) } + plan.failures.map { ($0, false) }
      // The order of precedence: exact codes, ranges, default.
      for (reply, isSuccess) in all.filter({ rank($0.0) == 0 }) + all.filter({ rank($0.0) == 1 }) {
        readCase(reply, isSuccess, &printer)
      }
      if let (reply, isSuccess) = all.first(where: { rank($0.0) == 2 }) {
        readCase(isSuccess ? "case 200...299:" : "default:", reply, isSuccess, &printer)
        if isSuccess { printer.plain("default: throw response.undocumented") }
      } else {
        printer.plain("default: throw response.undocumented")
      }
      printer.plain("}")
    }
    printer.plain("}")
  }

  private func rank(_ reply: OperationPlan.Reply) -> Int {
    switch reply.status {
    case .code: 0
    case .range: 1
    case .default: 2
    }
  }

  private func readCase(_ reply: OperationPlan.Reply, _ isSuccess: Bool, _ printer: inout Printer) {
    switch reply.status {
    case .code(let code): readCase("case \(code):", reply, isSuccess, &printer)
    case .range(let hundred): readCase("case \(hundred)00...\(hundred)99:", reply, isSuccess, &printer)
    case .default: return
    }
  }

  /// On one line where it fits.
  private func readCase(
    _ label: String, _ reply: OperationPlan.Reply, _ isSuccess: Bool, _ printer: inout Printer
  ) {
    var body = Printer()
    readBody(reply, isSuccess, &body)
    let line = "\(label) \(body.text.dropLast())"
    if body.lineCount == 1, printer.fits(line) { return printer.plain(line) }
    printer.plain(label)
    printer.indented { readBody(reply, isSuccess, &$0) }
  }

  private func readBody(_ reply: OperationPlan.Reply, _ isSuccess: Bool, _ printer: inout Printer) {
    var parts: [String] = []
    if reply.carriesStatus, plan.ownOutput || !isSuccess { parts.append("status: response.status") }
    if let body = content(reply.content).responseRead() {
      let label = isSuccess && plan.ownOutput && plan.successes.count == 1 ? "body: " : ""
      parts.append(label + body)
    }
    for header in reply.headers {
      let required = header.isRequired ? ", required: ()" : ""
      parts.append(
        "\(header.label): try response.header(\(SwiftText.literal(header.wire)), \(header.use.reader ?? header.use.type).self\(header.style)\(required))"
      )
    }
    if !isSuccess {
      returned("failure", "Failure", reply, parts, &printer)
    } else if plan.successes.count > 1 {
      returned("success", "Output", reply, parts, &printer)
    } else if plan.ownOutput {
      if printer.fits("return .success(Output(\(parts.joined(separator: ", "))))") {
        printer.plain("return .success(Output(\(parts.joined(separator: ", "))))")
      } else {
        printer.list("let output = Output(", parts, ")", glued: true)
        printer.plain("return .success(output)")
      }
    } else {
      printer.plain("return .success(\(parts.first ?? "()"))")
    }
  }

  private func returned(
    _ result: String, _ type: String, _ reply: OperationPlan.Reply, _ parts: [String], _ printer: inout Printer
  ) {
    let arguments = parts.isEmpty ? "" : "(\(parts.joined(separator: ", ")))"
    let line = "return .\(result)(.\(reply.identifier)\(arguments))"
    guard !printer.fits(line) else {
      printer.plain(line)
      return
    }
    printer.list("let \(result) = \(type).\(reply.identifier)(", parts, ")", glued: true)
    printer.plain("return .\(result)(\(result))")
  }
}

extension SwiftUse {
  /// Bodies and headers had their readers declared while planning.
  func elementReader(_ runtime: RuntimeNames) -> String {
    let reader = reader ?? type
    guard isNullable else { return reader }
    return reader == type ? "\(runtime["Nullable"])<\(reader)>" : "\(runtime["NullableRule"])<\(reader)>"
  }
}
