import ContractModel
import ContractText

extension ComparisonRun {
  /// What opened the door before has to open it after: a way in of the base needs one of the revision that asks for no
  /// more.
  func compareSecurity(_ index: Int) {
    let (old, new) = (operations[index].base.security, operations[index].revision.security)
    guard old != new else { return }
    let (wasOpen, isOpen) = (Self.isOpen(old), Self.isOpen(new))
    let (from, to) = (Self.text(old), Self.text(new))
    func add(
      _ kind: ChangeKind, _ action: ChangeAction, _ text: String, _ before: String?, _ after: String?, _ reason: String
    ) {
      self.add(
        index, .init(.security, kind, action), text, before: before, after: after, direction: .request,
        failing: .request(with: []), reason: reason, element: "security", keyword: "security",
        // Most often all operations change with the contract's own list.
        group: "security \(from) \(to)")
    }
    if wasOpen, !isOpen {
      add(
        .anonymous, .removed, "callers have to say who they are now: \(to)", from, to, "nobody is let in without \(to)")
    } else if !wasOpen, isOpen {
      add(.anonymous, .added, "callers need not say who they are any more", from, to, "")
    }
    let ways = new.filter { !$0.schemes.isEmpty }
    for way in old where !way.schemes.isEmpty && !isOpen && !ways.contains(where: { Self.opens(way, $0) }) {
      let text = Self.text([way])
      let names = Set(way.schemes.map(\.name))
      if let same = ways.first(where: { Set($0.schemes.map(\.name)) == names }) {
        add(
          .scope, .added, "needs more scopes now: \(Self.text([same])), not \(text)", text, Self.text([same]),
          "a scope is missing")
      } else if let more = ways.first(where: { Set($0.schemes.map(\.name)).isSuperset(of: names) }) {
        add(
          .scheme, .added, "needs \(Self.text([more])) now, not \(text) alone", text, Self.text([more]),
          "\(text) alone is not enough")
      } else {
        add(.alternative, .removed, "\(text) is no way in any more", text, to, "\(text) is not accepted any more")
      }
    }
    let olds = old.filter { !$0.schemes.isEmpty }
    for way in ways where !olds.contains(way) && !wasOpen {
      // A way that asks for less of the same is the same, made easier.
      if let easier = olds.first(where: { Self.opens($0, way) }) {
        let isScope = Set(easier.schemes.map(\.name)) == Set(way.schemes.map(\.name))
        add(
          isScope ? .scope : .scheme, .removed, "needs \(Self.text([way])) now, not \(Self.text([easier]))",
          Self.text([easier]), Self.text([way]), "")
      } else if !olds.contains(where: { Set($0.schemes.map(\.name)).isSubset(of: way.schemes.map(\.name)) }) {
        add(.alternative, .added, "\(Self.text([way])) is a way in now", nil, Self.text([way]), "")
      }
    }
  }

  private static func isOpen(_ security: [SecurityRequirement]) -> Bool {
    security.isEmpty || security.contains { $0.schemes.isEmpty }
  }

  /// Whether who has all that the first asks for satisfies the second.
  private static func opens(_ held: SecurityRequirement, _ asked: SecurityRequirement) -> Bool {
    asked.schemes.allSatisfy { scheme in
      held.schemes.contains { $0.name == scheme.name && Set($0.scopes).isSuperset(of: scheme.scopes) }
    }
  }

  private static func text(_ security: [SecurityRequirement]) -> String {
    security.map { requirement in
      requirement.schemes.isEmpty
        ? "nothing"
        : requirement.schemes.map { $0.scopes.isEmpty ? $0.name : "\($0.name) (\($0.scopes.joined(separator: ", ")))" }
          .joined(separator: " and ")
    }.joined(separator: " or ")
  }

  /// Schemes of the same name that are something else now.
  func compareSchemes() {
    let news = Dictionary(revision.securitySchemes.map { ($0.name, $0) }) { first, _ in first }
    let olds = Set(base.securitySchemes.map(\.name))
    for scheme in base.securitySchemes {
      if let other = news[scheme.name] {
        compare(scheme, other)
      } else {
        addScheme(scheme.name, .existence, .removed, "was removed", scheme.name, nil, scheme.place, nil)
      }
    }
    for scheme in revision.securitySchemes where !olds.contains(scheme.name) {
      addScheme(scheme.name, .existence, .added, "was added", nil, scheme.name, nil, scheme.place)
    }
  }

  private func compare(_ old: SecurityScheme, _ new: SecurityScheme) {
    func add(_ kind: ChangeKind, _ action: ChangeAction, _ what: String, _ before: String, _ after: String) {
      let text = action == .changed ? "\(what) went from \(before) to \(after)" : "\(what) was \(action.rawValue)"
      addScheme(new.name, kind, action, text, before, after, old.place, new.place)
    }
    switch (old.kind, new.kind) {
    case (.apiKey(let name, let location), .apiKey(let newName, let newLocation)):
      if name != newName { add(.name, .changed, "name", name, newName) }
      if location != newLocation { add(.location, .changed, "place", location.rawValue, newLocation.rawValue) }
    case (.http(let scheme, let format), .http(let newScheme, let newFormat)):
      if scheme != newScheme { add(.scheme, .changed, "scheme", scheme, newScheme) }
      if format != newFormat { add(.format, .changed, "bearerFormat", format ?? "none", newFormat ?? "none") }
    case (.openIDConnect(let url), .openIDConnect(let newURL)):
      if url != newURL { add(.target, .changed, "openIdConnectUrl", url, newURL) }
    case (.oauth2(let flows, let url), .oauth2(let newFlows, let newURL)):
      if url != newURL { add(.target, .changed, "oauth2MetadataUrl", url ?? "none", newURL ?? "none") }
      compare(flows, newFlows, add)
    case (.mutualTLS, .mutualTLS): break
    default: add(.type, .changed, "type", Self.kind(old.kind), Self.kind(new.kind))
    }
  }

  private func compare(
    _ old: [OAuthFlow], _ new: [OAuthFlow], _ add: (ChangeKind, ChangeAction, String, String, String) -> Void
  ) {
    let news = Dictionary(new.map { ($0.kind, $0) }) { first, _ in first }
    for flow in old {
      let name = "flow \(flow.kind.rawValue)"
      guard let other = news[flow.kind] else {
        add(.alternative, .removed, name, name, "")
        continue
      }
      for (what, before, after) in [
        ("authorizationUrl", flow.authorizationURL, other.authorizationURL),
        ("tokenUrl", flow.tokenURL, other.tokenURL),
        ("refreshUrl", flow.refreshURL, other.refreshURL),
        ("deviceAuthorizationUrl", flow.deviceAuthorizationURL, other.deviceAuthorizationURL),
      ] where before != after {
        add(.target, .changed, what, before ?? "none", after ?? "none")
      }
      for scope in flow.scopes.keys.sorted() where other.scopes[scope] == nil {
        add(.scope, .removed, "scope \(scope)", scope, "")
      }
      for scope in other.scopes.keys.sorted() where flow.scopes[scope] == nil {
        add(.scope, .added, "scope \(scope)", "", scope)
      }
    }
    let olds = Set(old.map(\.kind))
    for flow in new where !olds.contains(flow.kind) {
      add(.alternative, .added, "flow \(flow.kind.rawValue)", "", "flow \(flow.kind.rawValue)")
    }
  }

  private static func kind(_ kind: SecurityScheme.Kind) -> String {
    switch kind {
    case .apiKey: "apiKey"
    case .http: "http"
    case .oauth2: "oauth2"
    case .openIDConnect: "openIdConnect"
    case .mutualTLS: "mutualTLS"
    }
  }

  /// One finding a scheme, that reaches every operation whose callers use it.
  private func addScheme(
    _ name: String, _ kind: ChangeKind, _ action: ChangeAction, _ text: String, _ before: String?, _ after: String?,
    _ base: Place?, _ revision: Place?
  ) {
    let users = operations.indices.filter { index in
      operations[index].base.security.contains { $0.schemes.contains { $0.name == name } }
    }
    var draft = ElementDraft(
      key: .init(.securityScheme, kind, action), element: "security scheme \(name)", text: text, before: before,
      after: after, base: base.map { ChangePlace($0) }, revision: revision.map { ChangePlace($0) },
      direction: .request, failing: .request(with: []), reason: text, group: "scheme \(name) \(text)")
    // What nobody uses breaks nobody.
    if users.isEmpty { draft.severity = .note }
    for user in users.isEmpty ? [nil] : users.map(Optional.init) {
      draft.operation = user
      drafts.append(draft)
    }
  }
}
