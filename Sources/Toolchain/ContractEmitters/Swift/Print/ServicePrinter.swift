import CodePrinting
import ContractModel

/// What belongs to the contract as a whole: client, service protocol, credentials.
struct ServicePrinter {
  let plan: SwiftPlan
  private var runtime: RuntimeNames { plan.runtime }
  private var name: String { plan.serviceName }
  private var isSecured: Bool { !plan.schemes.isEmpty }

  func credential(_ printer: inout Printer) {
    guard isSecured else { return }
    let string = runtime["String"]
    printer.plain("/// The ways to show who is calling that the contract knows, and no others.")
    printer.block("public enum \(name)Credential: \(runtime["Credential"])") { printer in
      for scheme in plan.schemes {
        printer.documentation(scheme.documentation)
        if case .basic = scheme.kind { printer.plain("/// `user:password`, not encoded.") }
        printer.plain("case \(SwiftText.quoted(scheme.identifier))(\(string))")
      }
      printer.blank()
      printer.list(
        "public static let schemes: [\(runtime["CredentialScheme"])] = [", plan.schemes.map(descriptor), "]",
        glued: false)
      printer.blank()
      printer.block("public init?(scheme: \(string), value: \(string))") { printer in
        printer.plain("switch scheme {")
        for scheme in plan.schemes {
          printer.plain("case \(SwiftText.literal(scheme.name)): self = .\(scheme.identifier)(value)")
        }
        printer.plain("default: return nil")
        printer.plain("}")
      }
      printer.blank()
      printer.block("public var scheme: \(string)") { printer in
        printer.plain("switch self {")
        for scheme in plan.schemes { printer.plain("case .\(scheme.identifier): \(SwiftText.literal(scheme.name))") }
        printer.plain("}")
      }
      printer.blank()
      printer.block("public var value: \(string)") { printer in
        printer.plain("switch self {")
        for scheme in plan.schemes { printer.plain("case .\(scheme.identifier)(let value): value") }
        printer.plain("}")
      }
    }
  }

  private func descriptor(_ scheme: SwiftPlan.Scheme) -> String {
    let wire = SwiftText.literal(scheme.name)
    switch scheme.kind {
    case .bearer: return ".bearer(\(wire))"
    case .basic: return ".basic(\(wire))"
    case .apiKey(let location, let name):
      return ".apiKey(\(wire), in: .\(location.rawValue), name: \(SwiftText.literal(name)))"
    }
  }

  func client(_ printer: inout Printer) {
    printer.documentation("Calls \(plan.title) \(plan.version).")
    printer.block("public struct \(name)Client: \(runtime["Sendable"])") { printer in
      printer.plain("public let client: \(runtime["Client"])")
      printer.blank()
      let server = plan.server.flatMap { $0.contains("{") ? nil : $0 }.map { " = \(SwiftText.literal($0))" } ?? ""
      var parameters = ["_ server: \(runtime["String"])\(server)"]
      if isSecured { parameters.append("credential: \(name)Credential? = nil") }
      parameters += [
        "transport: any \(runtime["ClientTransport"])", "middleware: [any \(runtime["ClientMiddleware"])] = []",
      ]
      printer.list("public init(", parameters, ") {")
      printer.indented { printer in
        let credential = isSecured ? ", credential: credential" : ""
        printer.plain(
          "client = \(runtime["Client"])(server: server\(credential), transport: transport, middleware: middleware)")
      }
      printer.plain("}")
      printer.blank()
      printer.plain("/// A client with its own deadline, limits or credentials that are fetched for each call.")
      printer.plain("public init(_ client: \(runtime["Client"])) { self.client = client }")
    }
  }

  func service(_ printer: inout Printer) {
    if isSecured {
      printer.plain("/// Turns a credential of this contract into who is calling.")
      printer.plain("public protocol \(name)Authenticator<Principal>: \(runtime["Authenticator"])")
      printer.plain("where Credential == \(name)Credential {}")
      printer.blank()
    }
    printer.documentation("What answers \(plan.title) \(plan.version): one requirement an operation, no default.")
    printer.block("public protocol \(name)Service: \(runtime["Sendable"])") { printer in
      var isFirst = true
      if isSecured {
        printer.plain("associatedtype Principal: \(runtime["Sendable"])")
        isFirst = false
      }
      for operation in plan.operations {
        if !isFirst { printer.blank() }
        isFirst = false
        EndpointPrinter(plan: operation, service: plan).requirement(&printer)
      }
    }
    printer.blank()
    printer.block("extension \(name)Service") { printer in
      printer.plain("/// Every operation of the contract, ready to be served.")
      let parameter = isSecured ? "authenticator: some \(name)Authenticator<Principal>" : ""
      printer.block("public func endpoints(\(parameter)) -> [\(runtime["Endpoint"])]") { printer in
        printer.plain("[")
        printer.indented { printer in
          for operation in plan.operations {
            let secured = operation.access == .open ? "" : ", authenticator"
            printer.plain("\(operation.name).endpoint(self\(secured)),")
          }
        }
        printer.plain("]")
      }
    }
  }
}
