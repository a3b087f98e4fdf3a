/// A contract's ways to say who is calling: one case a security scheme.
public protocol Credential: Sendable {
  static var schemes: [CredentialScheme] { get }
  /// The credential that a request carries for the scheme of that name.
  init?(scheme: String, value: String)
  /// The name of the credential's scheme.
  var scheme: String { get }
  var value: String { get }
}

/// Where a credential stands in a request (OpenAPI's security schemes).
public struct CredentialScheme: Sendable, Hashable {
  public enum Place: String, Sendable, Hashable { case header, query, cookie }
  enum Kind: Sendable, Hashable {
    case bearer
    case basic
    case apiKey(Place, name: String)
  }

  /// The scheme's name in the contract.
  public let name: String
  let kind: Kind

  /// A token in `Authorization: Bearer` (RFC 6750). OAuth 2 and OpenID Connect are this too.
  public static func bearer(_ name: String) -> CredentialScheme { CredentialScheme(name: name, kind: .bearer) }

  /// `user:password` in `Authorization: Basic` (RFC 7617); the credential's value is not base64.
  public static func basic(_ name: String) -> CredentialScheme { CredentialScheme(name: name, kind: .basic) }

  /// A value in a header, query parameter or cookie of one's own.
  public static func apiKey(_ name: String, in place: Place, name key: String) -> CredentialScheme {
    CredentialScheme(name: name, kind: .apiKey(place, name: place == .header ? key.lowercased() : key))
  }
}
