import HTTPTypes

extension RequestWriter {
  /// Adds what the first requirement asks for that the credential can satisfy, and no part of it beyond that: a credential
  /// is only shown to operations that ask for its scheme.
  mutating func add(_ credential: (any Credential)?) throws(CallFailure) {
    guard let credential else { return }
    let parts = credential.parts
    let fitting = route.security.filter { !$0.isAnonymous && $0.schemes.keys.allSatisfy { parts[$0] != nil } }
    // Of several the one that shows most: it may be let in where less is not.
    guard let requirement = fitting.max(by: { $0.schemes.count < $1.schemes.count }) else { return }
    for scheme in type(of: credential).schemes where requirement.schemes[scheme.name] != nil {
      if let value = parts[scheme.name] { try add(value, scheme) }
    }
  }

  private mutating func add(_ value: String, _ scheme: CredentialScheme) throws(CallFailure) {
    guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { throw .unwritable("the credential") }
    switch scheme.kind {
    case .bearer: try authorization("Bearer \(value)")
    case .basic: try authorization("Basic " + String(decoding: Base64.encoded(value.utf8), as: UTF8.self))
    case .http(let name): try authorization("\(CredentialScheme.written(name)) \(value)")
    case .mutualTLS: break
    case .apiKey(.header, let name):
      guard let name = HTTPField.Name(name) else { throw .unwritable("the credential") }
      headers[name] = value
    case .apiKey(.query, let name):
      query.append(UInt8(ascii: query.isEmpty ? "?" : "&"))
      PercentEncoding.append(encoding: name.utf8, to: &query)
      query.append(UInt8(ascii: "="))
      PercentEncoding.append(encoding: value.utf8, to: &query)
    case .apiKey(.cookie, let name):
      if !cookies.isEmpty { cookies += [UInt8(ascii: ";"), UInt8(ascii: " ")] }
      cookies += name.utf8
      cookies.append(UInt8(ascii: "="))
      PercentEncoding.append(encoding: value.utf8, to: &cookies)
    }
  }

  /// There is one such header in a request (RFC 9110 §11.6.2).
  private mutating func authorization(_ value: String) throws(CallFailure) {
    guard headers[.authorization] == nil else { throw .unwritable("two credentials in one Authorization header") }
    headers[.authorization] = value
  }
}
