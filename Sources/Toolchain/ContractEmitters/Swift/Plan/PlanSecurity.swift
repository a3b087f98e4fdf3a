import CodePrinting
import ContractModel
import ContractText

extension SwiftPlanner {
  func planSchemes() -> [SwiftPlan.Scheme] {
    let used = Set(contract.operations.flatMap { $0.security.flatMap { $0.schemes.map(\.name) } })
    var scope = NameScope(reserving: ["scheme", "schemes", "value", "init", "self"])
    var schemes: [SwiftPlan.Scheme] = []
    for scheme in contract.securitySchemes where used.contains(scheme.name) {
      guard let kind = kind(of: scheme) else {
        report(
          Diagnostic(
            "unsupported.security-scheme", .error,
            "the security scheme \"\(scheme.name)\" is of a kind that is not generated yet",
            at: scheme.place,
            fix: "Leave out the operations that only it secures with --allow unsupported.security-scheme."))
        continue
      }
      schemes.append(
        .init(
          name: scheme.name, identifier: scope.claim(SwiftNaming.member(scheme.name)), kind: kind,
          documentation: scheme.description))
    }
    return schemes
  }

  func kind(of scheme: SecurityScheme) -> SwiftPlan.Scheme.Kind? {
    switch scheme.kind {
    case .http("bearer", _), .oauth2, .openIDConnect: .bearer
    case .http("basic", _): .basic
    case .apiKey(let name, let location) where location != .path: .apiKey(location: location, name: name)
    case .http, .apiKey, .mutualTLS: nil
    }
  }

  /// Who may call: the alternatives that can be generated, or nil when none of them can.
  func access(_ operation: ContractModel.Operation) -> (OperationPlan.Access, [[(scheme: String, scopes: [String])]])? {
    guard !operation.security.isEmpty else { return (.open, []) }
    var alternatives: [[(scheme: String, scopes: [String])]] = []
    var isOptional = false
    for requirement in operation.security {
      if requirement.schemes.isEmpty {
        isOptional = true
        alternatives.append([])
        continue
      }
      if requirement.schemes.count > 1 {
        report(
          Diagnostic(
            "unsupported.combined-security", .error, "several security schemes at once are not generated yet",
            at: operation.place,
            fix: "Offer them as alternatives, or leave this one out with --allow unsupported.combined-security."))
        continue
      }
      let scheme = requirement.schemes[0]
      guard let known = contract.securitySchemes.first(where: { $0.name == scheme.name }), kind(of: known) != nil else {
        continue
      }
      alternatives.append([(scheme.name, scheme.scopes)])
    }
    if alternatives.isEmpty { return nil }
    if alternatives.allSatisfy(\.isEmpty) { return (.open, []) }
    return (isOptional ? .optional : .required, alternatives)
  }
}
