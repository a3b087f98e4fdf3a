import ContractModel
import ContractText

/// What is written against generated code: its names, types and readers, by operation. For tools of this package that
/// print callers and services of a contract.
package struct SwiftSurface {
  package struct Parameter {
    package var label: String
    /// A name that nothing else in the method has.
    package var local: String
    package var wire: String
    package var location: ParameterLocation
    package var reader: String
    package var isRequired: Bool
    /// Swift source of what a service is given where the parameter is absent.
    package var initial: String?
    package var isInQuery: Bool
    /// As the operation declares it: text.
    package var type: String
  }

  /// How the first of the representations is written, which is the one that is asked for and sent.
  package enum Coding {
    case json, text, value, form, multipart, bytes, file, items, events
    /// Nothing is written against it yet.
    case other
  }

  package struct Content {
    package var coding: Coding
    package var mediaType: String
    /// Of the whole content, an enum where representations differ.
    package var type: String
    /// What reads one value, or one item.
    package var reader: String
    /// The case of that enum.
    package var choice: String?
  }

  package struct Reply {
    package var status: StatusPattern
    package var isFailure: Bool
    /// Nil for none.
    package var content: Content?
  }

  package enum Access { case open, optional, required }

  package struct Operation {
    package var operation: ContractModel.Operation
    /// The type and the method.
    package var name: String
    package var method: String
    package var parameters: [Parameter]
    package var body: (content: Content, isRequired: Bool)?
    package var replies: [Reply]
    package var access: Access
    /// Alternatives of schemes, by their names.
    package var security: [[String]]
    package var isListing: Bool
    package var usesQueryStruct: Bool
    package var output: String
  }

  /// What the names of the contract as a whole begin with: `Orders` of `OrdersClient`.
  package var service: String
  package var isSecured: Bool
  package var hasCredential: Bool
  package var operations: [Operation]
  private let runtime: RuntimeNames

  /// A name of the runtime's or Swift's, as it is written in this module.
  package func runtime(_ name: String) -> String { runtime[name] }

  package init(_ contract: Contract, options: SwiftEmitter.Options) {
    let plan = SwiftPlanner(contract, options).plan()
    let runtime = plan.runtime
    self.runtime = runtime
    service = plan.serviceName
    isSecured = plan.operations.contains { $0.access != .open }
    hasCredential = !plan.credentials.isEmpty
    operations = plan.operations.map { operation in
      Operation(
        operation: operation.operation, name: operation.name, method: operation.method,
        parameters: operation.parameters.map(Self.parameter),
        body: operation.body.flatMap { body in
          Self.content(body.content, operation.name, runtime).map { ($0, body.isRequired) }
        },
        replies: operation.successes.map { Self.reply($0, false, operation.name, runtime) }
          + operation.failures.map { Self.reply($0, true, operation.name, runtime) },
        access: operation.access == .open ? .open : operation.access == .optional ? .optional : .required,
        security: operation.security.map { $0.map(\.scheme) }, isListing: operation.paging != nil,
        usesQueryStruct: operation.usesQueryStruct,
        output: operation.ownOutput ? "\(operation.name).Output" : operation.output)
    }
  }

  private static func parameter(_ parameter: OperationPlan.Parameter) -> Parameter {
    Parameter(
      label: parameter.label, local: parameter.local, wire: parameter.wire, location: parameter.location,
      reader: parameter.use.reader ?? parameter.use.type, isRequired: parameter.isRequired, initial: parameter.initial,
      isInQuery: parameter.isInQuery, type: parameter.use.type)
  }

  private static func reply(
    _ reply: OperationPlan.Reply, _ isFailure: Bool, _ owner: String, _ runtime: RuntimeNames
  ) -> Reply {
    Reply(status: reply.status, isFailure: isFailure, content: content(reply.content, owner, runtime))
  }

  private static func content(_ content: OperationPlan.Content, _ owner: String, _ runtime: RuntimeNames) -> Content? {
    guard let first = content.representations.first,
      let type = ContentPrinter(content: content, runtime: runtime, owner: owner).type
    else { return nil }
    var result = Content(
      coding: .other, mediaType: first.mediaTypes[0], type: type, reader: runtime["String"],
      choice: content.choice == nil ? nil : first.identifier)
    switch first.coding {
    case .json(let use): (result.coding, result.reader) = (.json, use.elementReader(runtime))
    case .value(let use): (result.coding, result.reader) = (.value, use.elementReader(runtime))
    case .form(let use): (result.coding, result.reader) = (.form, use.elementReader(runtime))
    case .multipart(let use): (result.coding, result.reader) = (.multipart, use.elementReader(runtime))
    case .items(let use): (result.coding, result.reader) = (.items, use.elementReader(runtime))
    case .events(_, isText: false): result.coding = .events
    case .text: result.coding = .text
    case .bytes: result.coding = .bytes
    case .file: result.coding = .file
    default: break
    }
    return result
  }
}
