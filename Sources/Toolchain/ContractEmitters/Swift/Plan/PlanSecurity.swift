import CodePrinting
import ContractModel
import ContractText

extension SwiftPlanner {
  /// The schemes that some operation asks for, and the combinations in which they are asked for.
  func planSchemes(_ operations: [ContractModel.Operation]) -> (
    schemes: [SwiftPlan.Scheme], credentials: [SwiftPlan.CredentialCase]
  ) {
    var wanted: Set<[String]> = []
    for requirement in operations.lazy.flatMap(\.security) { wanted.insert(requirement.schemes.map(\.name).sorted()) }
    let used = Set(wanted.joined())
    let schemes = contract.securitySchemes.filter { used.contains($0.name) }.map { scheme in
      SwiftPlan.Scheme(name: scheme.name, kind: Self.kind(of: scheme), documentation: scheme.description)
    }
    // In the contract's order: single schemes first, then what is combined of them.
    let positions = Dictionary(uniqueKeysWithValues: schemes.enumerated().map { ($1.name, $0) })
    let combinations = wanted.compactMap { names -> [Int]? in
      let known = names.compactMap { positions[$0] }
      return known.isEmpty || known.count < names.count ? nil : known.sorted()
    }.sorted {
      ($0.count, $0.map(String.init).joined(separator: ",")) < ($1.count, $1.map(String.init).joined(separator: ","))
    }
    var scope = NameScope(reserving: ["schemes", "parts", "init", "self"])
    let credentials = combinations.map { combination in
      var labels = NameScope(reserving: ["parts", "self"])
      let parts = combination.map { (labels.claim(SwiftNaming.member(schemes[$0].name)), schemes[$0]) }
      let name = parts.dropFirst().reduce(parts[0].0) { $0 + "And" + Self.capitalised($1.0) }
      return SwiftPlan.CredentialCase(identifier: scope.claim(name), parts: parts)
    }
    return (schemes, credentials)
  }

  static func kind(of scheme: SecurityScheme) -> SwiftPlan.Scheme.Kind {
    switch scheme.kind {
    case .http("bearer", _), .oauth2, .openIDConnect: .bearer
    case .http("basic", _): .basic
    case .http(let name, _): .http(name)
    case .apiKey(let name, let location): .apiKey(location: location, name: name)
    case .mutualTLS: .mutualTLS
    }
  }

  /// Who may call, by alternatives; nil when no scheme that it names exists, which the reader reported.
  func access(_ operation: ContractModel.Operation) -> (OperationPlan.Access, [[(scheme: String, scopes: [String])]])? {
    guard !operation.security.isEmpty else { return (.open, []) }
    var alternatives: [[(scheme: String, scopes: [String])]] = []
    for requirement in operation.security {
      guard requirement.schemes.allSatisfy({ scheme in contract.securitySchemes.contains { $0.name == scheme.name } })
      else { continue }
      alternatives.append(requirement.schemes.map { ($0.name, $0.scopes) })
    }
    if alternatives.isEmpty { return nil }
    if alternatives.allSatisfy(\.isEmpty) { return (.open, []) }
    return (alternatives.contains(where: \.isEmpty) ? .optional : .required, alternatives)
  }
}
