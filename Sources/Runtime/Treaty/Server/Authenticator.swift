/// Turns a credential into who it belongs to.
public protocol Authenticator<Credential, Principal>: Sendable {
  associatedtype Credential: Treaty.Credential
  associatedtype Principal: Sendable

  /// - Parameter scopes: What the contract asks of this operation's callers.
  func principal(for credential: Credential, scopes: Set<String>) async throws(Refusal) -> Principal
}
