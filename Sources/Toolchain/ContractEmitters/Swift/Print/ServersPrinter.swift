import CodePrinting

/// The contract's servers as values: `.production(region: .eu)`.
struct ServersPrinter {
  let plan: SwiftPlan
  private var name: String { plan.serviceName + "Server" }
  private var string: String { plan.runtime["String"] }

  func print(_ printer: inout Printer) {
    guard !plan.servers.isEmpty else { return }
    printer.documentation("Where \(plan.title) answers.")
    printer.block("public struct \(name): \(plan.runtime["Sendable"]), \(plan.runtime["Hashable"])") { printer in
      printer.plain("public var url: \(string)")
      printer.blank()
      printer.plain("public init(url: \(string)) { self.url = url }")
      for server in plan.servers {
        printer.blank()
        printer.documentation(server.documentation)
        self.server(server, &printer)
      }
      for variable in plan.servers.flatMap(\.variables) { values(variable, &printer) }
    }
  }

  private func server(_ server: SwiftPlan.Server, _ printer: inout Printer) {
    guard !server.variables.isEmpty else {
      printer.plain(
        "public static let \(SwiftText.quoted(server.identifier)) = \(name)(url: \(SwiftText.literal(server.url)))")
      return
    }
    let parameters = server.variables.map { variable in
      "\(SwiftText.quoted(variable.label)): \(variable.type ?? string)" + (variable.initial.map { " = \($0)" } ?? "")
    }
    printer.list("public static func \(SwiftText.quoted(server.identifier))(", parameters, ") -> \(name) {")
    printer.indented { $0.plain("\(name)(url: \(address(server)))") }
    printer.plain("}")
  }

  /// The address as an interpolated string, or its parts added up.
  private func address(_ server: SwiftPlan.Server) -> String {
    var pieces: [String] = []
    var rest = server.url[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      let variable = server.variables.first { $0.wire == name }
      if open > rest.startIndex { pieces.append(SwiftText.literal(String(rest[..<open]))) }
      let value = variable.map { SwiftText.quoted($0.label) + ($0.type == nil ? "" : ".rawValue") }
      pieces.append(value ?? SwiftText.literal(String(rest[open...close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(SwiftText.literal(String(rest))) }
    return pieces.joined(separator: " + ")
  }

  private func values(_ variable: SwiftPlan.Server.Variable, _ printer: inout Printer) {
    guard let type = variable.type else { return }
    printer.blank()
    printer.documentation(variable.documentation)
    printer.block("public enum \(type): \(string), \(plan.runtime["Sendable"])") { printer in
      for value in variable.values {
        printer.plain("case \(SwiftText.quoted(value.identifier)) = \(SwiftText.literal(value.wire))")
      }
    }
  }
}
