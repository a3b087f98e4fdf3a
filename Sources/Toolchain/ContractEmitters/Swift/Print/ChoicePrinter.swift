import CodePrinting

/// The enum of content that comes in representations of different types.
struct ChoicePrinter {
  let content: OperationPlan.Content
  let runtime: RuntimeNames
  let owner: String
  var documentation: String?
  private var printer: ContentPrinter { ContentPrinter(content: content, runtime: runtime, owner: owner) }

  private func head(_ line: inout Printer, _ body: (inout Printer) -> Void) {
    guard let name = content.choice else { return }
    line.documentation(documentation)
    line.block("public enum \(name): \(runtime["Sendable"]), \(runtime["Hashable"])") { line in
      for representation in content.representations {
        line.plain("/// \(representation.mediaTypes.map { "`\($0)`" }.joined(separator: ", "))")
        line.plain("case \(SwiftText.quoted(representation.identifier))(\(printer.type(representation)))")
      }
      line.blank()
      body(&line)
    }
  }

  /// What a request carries.
  func request(_ line: inout Printer) {
    head(&line) { line in
      line.block("func write(to request: inout \(runtime["RequestWriter"]))") { line in
        line.plain("switch self {")
        for representation in content.representations {
          line.plain("case .\(representation.identifier)(let body): \(printer.requestWrite(representation, "body"))")
        }
        line.plain("}")
      }
      line.blank()
      let signature: Line =
        "static func read(_ request: inout \(runtime["RequestReader"]), required: \(runtime["Bool"]) = true) async throws -> Self?"
      line.block(signature) { line in
        cases("request.representation", &line) { representation in
          let read = printer.requestRead(representation, "required: required")
          let isWaiting = ["parts", "multipart"].contains { read.hasPrefix("request.\($0)(") }
          return "\(isWaiting ? "try await " : "")\(read).map(Self.\(representation.identifier))"
        }
      }
    }
  }

  /// What an answer carries.
  func answer(_ line: inout Printer) {
    head(&line) { line in
      line.block("func answer(_ status: \(runtime["Int"])) -> \(runtime["Answer"])") { line in
        line.plain("switch self {")
        for representation in content.representations {
          line.plain(
            "case .\(representation.identifier)(let body): return \(printer.answer(representation, "status", "body"))")
        }
        line.plain("}")
      }
      line.blank()
      let signature: Line =
        "static func read(_ response: inout \(runtime["ResponseReader"])) throws(\(runtime["CallFailure"])) -> Self"
      line.block(signature) { line in
        cases("try " + printer.representationOf("response"), &line) { representation in
          ".\(representation.identifier)(\(printer.effect(representation))\(printer.responseRead(representation)))"
        }
      }
    }
  }

  private func cases(
    _ selector: String, _ line: inout Printer, _ expression: (OperationPlan.Representation) -> String
  ) {
    line.plain("switch \(selector) {")
    for (places, representation) in printer.places.dropFirst() {
      let list = places.map(String.init).joined(separator: ", ")
      line.plain("case \(list): return \(expression(representation))")
    }
    if let first = content.representations.first { line.plain("default: return \(expression(first))") }
    line.plain("}")
  }
}
