import CodePrinting
import ContractModel

extension SwiftPlanner {
  /// The contract's servers where there is a choice to make.
  func planServers() -> [SwiftPlan.Server] {
    guard contract.servers.count > 1 || contract.servers.contains(where: { !$0.variables.isEmpty }) else { return [] }
    var scope = NameScope(reserving: ["url", "init", "self"])
    var types = NameScope(reserving: ["Type", "Self", "Protocol"])
    return contract.servers.enumerated().map { index, server in
      let identifier = scope.claim(identifier(of: server, index))
      var labels = NameScope(reserving: ["self"])
      let used = server.variables.filter { server.url.contains("{\($0.name)}") }
      let variables = used.map { variable in
        let label = labels.claim(SwiftNaming.member(variable.name))
        var cases = NameScope(reserving: Self.memberNames)
        let values = variable.values.map { (cases.claim(SwiftNaming.member($0)), $0) }
        let initial =
          values.isEmpty
          ? SwiftText.literal(variable.initial) : values.first { $0.1 == variable.initial }.map { "." + $0.0 }
        return SwiftPlan.Server.Variable(
          label: label, wire: variable.name,
          type: values.isEmpty ? nil : types.claim(Self.capitalised(identifier) + Self.capitalised(label)),
          values: values,
          initial: initial, documentation: variable.description)
      }
      return SwiftPlan.Server(
        identifier: identifier, url: server.url, variables: variables, documentation: server.description)
    }
  }

  /// Its name (3.2), a description that is as short as one, or its number.
  private func identifier(of server: Server, _ index: Int) -> String {
    if let name = server.name, !name.isEmpty { return SwiftNaming.member(name) }
    if let text = server.description, text.utf8.count <= 32, text.split(separator: " ").count <= 4, !text.isEmpty {
      return SwiftNaming.member(text.hasSuffix(".") ? String(text.dropLast()) : text)
    }
    return contract.servers.count == 1 ? "server" : "server\(index + 1)"
  }

  /// The first server of an operation that has servers of its own, with its variables' defaults.
  func ownServer(_ operation: ContractModel.Operation) -> String? {
    guard let server = operation.servers.first, operation.servers != contract.servers else { return nil }
    return server.variables.reduce(server.url) { $0.replacing("{\($1.name)}", with: $1.initial) }
  }
}

extension String {
  /// Every place of a text by another one, from left to right.
  fileprivate func replacing(_ text: String, with other: String) -> String {
    var result = ""
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(text) {
        result += other
        rest = rest.dropFirst(text.count)
      } else if let first = rest.popFirst() {
        result.append(first)
      }
    }
    return result
  }
}
