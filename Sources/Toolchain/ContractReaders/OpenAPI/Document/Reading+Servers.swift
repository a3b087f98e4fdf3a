import ContractModel
import ContractText

extension Reading {
  /// OpenAPI 3.1.1 §4.8.5 Server Object. None given means one at `/`, which is left to whoever needs an address.
  func readServers(_ node: Node) -> [Server] {
    guard let list = sequence(node, .servers) else { return [] }
    return list.items.compactMap { readServer($0) }
  }

  /// Nil without an address: there is nothing to call.
  func readServer(_ node: Node) -> Server? {
    guard let node = object(node, .server) else { return nil }
    var address: Node?
    var server = Server(url: "")
    for (key, value) in node.entries {
      switch keyword(key) {
      case .url: address = value
      case .description: server.description = text(value, .description)
      case .name:
        newer(key, than: .server, since: .v32)
        server.name = text(value, .name)
      case .variables: server.variables = readVariables(value)
      default: otherField(key, in: .server)
      }
    }
    guard let address else {
      missing(.url, in: .server, at: node)
      return nil
    }
    guard let url = required(address, .url) else { return nil }
    server.url = url
    checkVariables(of: server, at: address)
    return server
  }

  /// §4.8.6, in the contract's order; the first is what tools show first.
  private func readVariables(_ node: Node) -> [Server.Variable] {
    guard let node = mapping(node, .variables) else { return [] }
    var result: [Server.Variable] = []
    for (key, value) in node.entries {
      if let variable = readVariable(key.text, value) { result.append(variable) }
    }
    return result
  }

  /// The default is required, unlike a schema's: a URL with a hole in it is none.
  private func readVariable(_ name: String, _ node: Node) -> Server.Variable? {
    guard let node = object(node, .serverVariable) else { return nil }
    var variable = Server.Variable(name: name, values: [], initial: "", description: nil)
    var hasDefault = false
    for (key, value) in node.entries {
      switch keyword(key) {
      case .enum:
        guard let list = sequence(value, .enum) else { continue }
        if list.count == 0 {
          report("empty-list", .warning, "a server variable's \"enum\" needs at least one value", at: value)
        }
        variable.values = list.items.map(keptText)
      case .default:
        hasDefault = true
        variable.initial = keptText(value)
      case .description: variable.description = text(value, .description)
      default: if otherField(key, in: .serverVariable) == .default { hasDefault = true }
      }
    }
    if !hasDefault { missing(.default, in: .serverVariable, at: node) }
    return variable
  }

  /// Versions and ports are often written without quotes: their text is what stands in the URL.
  private func keptText(_ node: Node) -> String {
    switch node.kind {
    case .string: return node.text
    case .integer, .float, .boolean:
      report(
        "not-a-string", .warning, "a server variable's values are strings; \(node.text) is kept as text", at: node,
        fix: "Put it in quotes.")
      return node.text
    default:
      report("wrong-type", "a server variable's values are strings, not \(node.kind.noun)", at: node)
      return ""
    }
  }

  /// Every `{name}` in the URL must have a value. Unused variables do no harm and are left alone.
  private func checkVariables(of server: Server, at address: Node) {
    let known = Set(server.variables.map(\.name))
    var offset = 0
    var open: Int?
    var name = ""
    for scalar in server.url.unicodeScalars {
      if scalar == "{" {
        open = offset
        name = ""
      } else if scalar == "}", let start = open {
        if !known.contains(name) {
          report(
            "undefined-server-variable", "the server variable \"\(shown(name))\" is not defined",
            at: place(in: address, offset: start), fix: "Add it under \"variables\" with a default.")
        }
        open = nil
      } else {
        name.unicodeScalars.append(scalar)
      }
      offset += 1
    }
  }

  /// The place of a character in a scalar on one line; of the scalar where escapes or line breaks make that unclear.
  func place(in node: Node, offset: Int) -> Place {
    let place = node.place
    // Counting characters again and again would be quadratic in a very long scalar.
    guard place.start.line == place.end.line, place.end.column - place.start.column < 4_096 else { return place }
    let length = node.text.unicodeScalars.count
    let written = Int(place.end.column - place.start.column)
    if written == length { return place.moved(by: offset) }
    return written == length + 2 ? place.moved(by: offset + 1) : place
  }
}
