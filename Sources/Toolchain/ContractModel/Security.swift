import ContractText

/// A way to show who is calling.
public struct SecurityScheme: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case apiKey(name: String, location: ParameterLocation)
    /// RFC 9110 authentication scheme in lower case (`bearer`, `basic`, `digest`, …).
    case http(scheme: String, bearerFormat: String?)
    /// `metadataURL`: 3.2, the authorization server's own description (RFC 8414).
    case oauth2([OAuthFlow], metadataURL: String?)
    case openIDConnect(url: String)
    case mutualTLS
  }
  /// The name in the contract, as requirements use it.
  public var name: String
  public var kind: Kind
  public var description: String?
  public var isDeprecated: Bool
  public var place: Place
  public init(name: String, kind: Kind, description: String?, isDeprecated: Bool = false, place: Place) {
    self.name = name
    self.kind = kind
    self.description = description
    self.isDeprecated = isDeprecated
    self.place = place
  }
}

public struct OAuthFlow: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable {
    case implicit, password, clientCredentials, authorizationCode, deviceAuthorization
  }
  public var kind: Kind
  public var authorizationURL: String?
  /// RFC 8628: where a device without a browser asks for a code.
  public var deviceAuthorizationURL: String?
  public var tokenURL: String?
  public var refreshURL: String?
  public var scopes: [String: String]
  public init(
    kind: Kind, authorizationURL: String? = nil, deviceAuthorizationURL: String? = nil, tokenURL: String? = nil,
    refreshURL: String? = nil, scopes: [String: String] = [:]
  ) {
    self.kind = kind
    self.authorizationURL = authorizationURL
    self.deviceAuthorizationURL = deviceAuthorizationURL
    self.tokenURL = tokenURL
    self.refreshURL = refreshURL
    self.scopes = scopes
  }
}

/// One way in: all of these schemes together. A list of requirements offers alternatives; an empty requirement means
/// that anonymous calls are welcome too.
public struct SecurityRequirement: Sendable, Hashable {
  public struct Scheme: Sendable, Hashable {
    public var name: String
    public var scopes: [String]
    public init(name: String, scopes: [String]) {
      self.name = name
      self.scopes = scopes
    }
  }
  public var schemes: [Scheme]
  public init(schemes: [Scheme]) { self.schemes = schemes }
}
