/// A contract's ways to say who is calling: one case for each combination of security schemes that it asks for.
public protocol Credential: Sendable {
  static var schemes: [CredentialScheme] { get }
  /// The credential that consists of just these: values by the names of their schemes.
  init?(parts: [String: String])
  /// What is shown: values by the names of their schemes; one, or all that a requirement asks for at once.
  var parts: [String: String] { get }
}

/// Where a credential stands in a request (OpenAPI's security schemes).
public struct CredentialScheme: Sendable, Hashable {
  public enum Place: String, Sendable, Hashable { case header, query, cookie }
  enum Kind: Sendable, Hashable {
    case bearer
    case basic
    case http(String)
    case apiKey(Place, name: String)
    case mutualTLS
  }

  /// The scheme's name in the contract.
  public let name: String
  let kind: Kind

  /// A token in `Authorization: Bearer` (RFC 6750). OAuth 2 and OpenID Connect are this too.
  public static func bearer(_ name: String) -> CredentialScheme { CredentialScheme(name: name, kind: .bearer) }

  /// `user:password` in `Authorization: Basic` (RFC 7617); the credential's value is not base64.
  public static func basic(_ name: String) -> CredentialScheme { CredentialScheme(name: name, kind: .basic) }

  /// Any other scheme of RFC 9110 §11; the credential's value is what follows the scheme's name, as it is.
  public static func http(_ name: String, scheme: String) -> CredentialScheme {
    CredentialScheme(name: name, kind: .http(scheme.lowercased()))
  }

  /// A value in a header, query parameter or cookie of one's own.
  public static func apiKey(_ name: String, in place: Place, name key: String) -> CredentialScheme {
    CredentialScheme(name: name, kind: .apiKey(place, name: place == .header ? key.lowercased() : key))
  }

  /// The client's certificate. It is no part of a request: a client's transport has it, and `ServerOptions.clientCertificate`
  /// tells a server whose it is.
  public static func mutualTLS(_ name: String) -> CredentialScheme { CredentialScheme(name: name, kind: .mutualTLS) }
}
