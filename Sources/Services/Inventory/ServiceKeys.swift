import InventoryAPI
import Treaty

/// Which service a key belongs to.
struct ServiceKeys: InventoryAuthenticator {
  private let names: [String: String]

  /// `key=name` pairs between commas. No pair, nobody gets in.
  init(_ text: String) {
    var names: [String: String] = [:]
    for pair in text.split(separator: ",") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { names[String(parts[0])] = String(parts[1]) }
    }
    self.names = names
  }

  func principal(for credential: InventoryCredential, scopes: Set<String>) async throws(Refusal) -> String {
    guard case .service(let shown) = credential, let name = names[shown] else { throw .unauthenticated() }
    return name
  }
}
