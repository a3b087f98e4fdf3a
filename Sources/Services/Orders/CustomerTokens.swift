import OrdersAPI
import Treaty

/// Which customer a token belongs to.
struct CustomerTokens: OrdersAuthenticator {
  private let customers: [String: String]

  /// `token=customer` pairs between commas. No pair, nobody gets in.
  init(_ text: String) {
    var customers: [String: String] = [:]
    for pair in text.split(separator: ",") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { customers[String(parts[0])] = String(parts[1]) }
    }
    self.customers = customers
  }

  func principal(for credential: OrdersCredential, scopes: Set<String>) async throws(Refusal) -> String {
    guard case .customer(let shown) = credential, let customer = customers[shown] else { throw .unauthenticated() }
    return customer
  }
}
