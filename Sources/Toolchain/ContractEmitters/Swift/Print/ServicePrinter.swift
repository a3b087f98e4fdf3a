import CodePrinting
import ContractModel

/// What belongs to the contract as a whole: client, service protocol, credentials.
struct ServicePrinter {
  let plan: SwiftPlan
  /// Operations whose methods stand in the client itself: inside a namespace nothing can be extended.
  var members: [OperationPlan] = []
  /// What the names end with: nothing for the contract's own operations, else `Webhooks` or `Callbacks`.
  var family = ""
  private var runtime: RuntimeNames { plan.runtime }
  private var name: String { plan.serviceName }
  private var operations: [OperationPlan] {
    family.isEmpty ? plan.operations : plan.events.filter { $0.origin.family == family }
  }
  private var isSecured: Bool { operations.contains { $0.access != .open } }

  func of(_ family: String) -> ServicePrinter { ServicePrinter(plan: plan, members: members, family: family) }

  /// The protocol of who answers: `OrdersService`, `OrdersWebhooks`.
  static func service(_ plan: SwiftPlan, _ family: String) -> String {
    plan.serviceName + (family.isEmpty ? "Service" : family)
  }

  func credential(_ printer: inout Printer) {
    guard !plan.credentials.isEmpty else { return }
    let string = runtime["String"]
    printer.plain("/// The ways to show who is calling that the contract knows, and no others.")
    printer.block("public enum \(name)Credential: \(runtime["Credential"])") { printer in
      for credential in plan.credentials { credentialCase(credential, &printer) }
      printer.blank()
      printer.list(
        "public static let schemes: [\(runtime["CredentialScheme"])] = [", plan.schemes.map(descriptor), "]",
        isCollection: true)
      printer.blank()
      printer.block("public init?(parts: [\(string): \(string)])") { printer in
        for (index, credential) in plan.credentials.enumerated() {
          let values = credential.parts.map { part in
            "let \(SwiftText.quoted(part.label)) = parts[\(SwiftText.literal(part.scheme.name))]"
          }
          printer.conditions(
            index == 0 ? "if " : "} else if ", ["parts.count == \(credential.parts.count)"] + values, "{")
          printer.indented { printer in
            printer.plain("self = .\(credential.identifier)(\(arguments(credential) { SwiftText.quoted($0) }))")
          }
        }
        printer.plain("} else {")
        printer.indented { $0.plain("return nil") }
        printer.plain("}")
      }
      printer.blank()
      printer.block("public var parts: [\(string): \(string)]") { printer in
        printer.plain("switch self {")
        for credential in plan.credentials {
          let pairs = credential.parts.map { "\(SwiftText.literal($0.scheme.name)): \(SwiftText.quoted($0.label))" }
          let values = credential.parts.map { "let \(SwiftText.quoted($0.label))" }.joined(separator: ", ")
          printer.plain("case .\(credential.identifier)(\(values)): [\(pairs.joined(separator: ", "))]")
        }
        printer.plain("}")
      }
    }
    authenticator(&printer)
  }

  private func authenticator(_ printer: inout Printer) {
    printer.blank()
    printer.plain("/// Turns a credential of this contract into who is calling.")
    printer.plain("public protocol \(name)Authenticator<Principal>: \(runtime["Authenticator"])")
    printer.plain("where Credential == \(name)Credential {}")
  }

  private func credentialCase(_ credential: SwiftPlan.CredentialCase, _ printer: inout Printer) {
    for part in credential.parts {
      let name = credential.parts.count > 1 ? "\(part.label): " : ""
      printer.documentation(part.scheme.documentation.map { name + $0 })
      switch part.scheme.kind {
      case .basic: printer.plain("/// \(name)`user:password`, not encoded.")
      case .http(let scheme): printer.plain("/// \(name)What follows `\(scheme)` in `Authorization`.")
      case .mutualTLS:
        printer.plain("/// \(name)Who the certificate says the caller is; a client's transport shows it.")
      case .bearer, .apiKey: break
      }
    }
    let payload = arguments(credential) { _ in runtime["String"] }
    printer.plain("case \(SwiftText.quoted(credential.identifier))(\(payload))")
  }

  private func arguments(_ credential: SwiftPlan.CredentialCase, _ value: (String) -> String) -> String {
    guard credential.parts.count > 1 else { return value(credential.parts[0].label) }
    return credential.parts.map { "\(SwiftText.label($0.label)): \(value($0.label))" }.joined(separator: ", ")
  }

  private func descriptor(_ scheme: SwiftPlan.Scheme) -> String {
    let wire = SwiftText.literal(scheme.name)
    switch scheme.kind {
    case .bearer: return ".bearer(\(wire))"
    case .basic: return ".basic(\(wire))"
    case .http(let scheme): return ".http(\(wire), scheme: \(SwiftText.literal(scheme)))"
    case .mutualTLS: return ".mutualTLS(\(wire))"
    case .apiKey(let location, let name):
      return ".apiKey(\(wire), in: .\(location.rawValue), name: \(SwiftText.literal(name)))"
    }
  }

  func client(_ printer: inout Printer) {
    guard !operations.isEmpty || family.isEmpty && plan.events.isEmpty else { return }
    let purpose = family.isEmpty ? "Calls" : "Sends the \(family.lowercased()) of"
    printer.documentation("\(purpose) \(plan.title) \(plan.version).")
    printer.block("public struct \(name)\(family)Client: \(runtime["Sendable"])") { printer in
      printer.plain("public let client: \(runtime["Client"])")
      printer.blank()
      let choice = family.isEmpty ? plan.servers.first : nil
      let fixed = family.isEmpty && choice == nil ? plan.server : nil
      let initial = fixed.map { " = \(SwiftText.literal($0))" } ?? ""
      var parameters: [String] = []
      if isSecured { parameters.append("credential: \(name)Credential? = nil") }
      parameters += [
        "transport: any \(runtime["ClientTransport"])", "middleware: [any \(runtime["ClientMiddleware"])] = []",
      ]
      let credential = isSecured ? ", credential: credential" : ""
      if let choice {
        let isComplete = choice.variables.allSatisfy { $0.initial != nil }
        let first = isComplete ? " = .\(choice.identifier)\(choice.variables.isEmpty ? "" : "()")" : ""
        printer.list("public init(", ["_ server: \(name)Server\(first)"] + parameters, ") {")
        printer.indented { printer in
          printer.plain("self.init(server.url\(credential), transport: transport, middleware: middleware)")
        }
        printer.plain("}")
        printer.blank()
      }
      printer.list("public init(", ["_ server: \(runtime["String"])\(initial)"] + parameters, ") {")
      printer.indented { printer in
        printer.plain(
          "client = \(runtime["Client"])(server: server\(credential), transport: transport, middleware: middleware)")
      }
      printer.plain("}")
      printer.blank()
      printer.plain("/// A client with its own deadline, limits or credentials that are fetched for each call.")
      printer.plain("public init(_ client: \(runtime["Client"])) { self.client = client }")
      for operation in members where operation.origin.family == family {
        printer.blank()
        ClientMethodPrinter(plan: operation, service: plan).print(&printer)
      }
    }
  }

  func service(_ printer: inout Printer) {
    guard !operations.isEmpty || family.isEmpty && plan.events.isEmpty else { return }
    let purpose = family.isEmpty ? "answers" : "receives the \(family.lowercased()) of"
    printer.documentation("What \(purpose) \(plan.title) \(plan.version): one requirement an operation, no default.")
    printer.block("public protocol \(Self.service(plan, family)): \(runtime["Sendable"])") { printer in
      var isFirst = true
      if isSecured {
        printer.plain("associatedtype Principal: \(runtime["Sendable"])")
        isFirst = false
      }
      for operation in operations {
        if !isFirst { printer.blank() }
        isFirst = false
        EndpointPrinter(plan: operation, service: plan).requirement(&printer)
      }
    }
  }

  /// Outside of any namespace, whose name is then written before everything: `Shop.`.
  func endpoints(_ prefix: String, _ printer: inout Printer) {
    guard !operations.isEmpty || family.isEmpty && plan.events.isEmpty else { return }
    printer.block("extension \(prefix)\(Self.service(plan, family))") { printer in
      var parameters: [String] = []
      if isSecured { parameters.append("authenticator: some \(prefix)\(name)Authenticator<Principal>") }
      if family.isEmpty {
        printer.plain("/// Every operation of the contract, ready to be served.")
      } else {
        printer.plain("/// Each of them, ready to be served at the path that `path` gives for its name.")
        parameters.append("at path: (\(runtime["String"])) -> \(runtime["String"]) = { \"/\" + $0 }")
      }
      printer.list("public func endpoints(", parameters, ") -> [\(runtime["Endpoint"])] {")
      printer.indented { printer in
        guard !operations.isEmpty else {
          printer.plain("[]")
          return
        }
        printer.plain("[")
        printer.indented { printer in
          for operation in operations {
            let secured = operation.access == .open ? "" : ", authenticator"
            let place = family.isEmpty ? "" : ".at(path(\(SwiftText.literal(operation.eventName))))"
            printer.plain("\(prefix)\(operation.name).endpoint(self\(secured))\(place),")
          }
        }
        printer.plain("]")
      }
      printer.plain("}")
    }
  }
}

extension OperationPlan {
  /// A webhook's name in the contract; a callback's method, as expressions are no names.
  fileprivate var eventName: String {
    if case .webhook = origin { operation.path.text } else { method }
  }
}
