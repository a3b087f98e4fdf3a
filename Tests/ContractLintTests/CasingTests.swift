import Testing

@testable import ContractLint

struct CasingTests {
  @Test(arguments: [
    ("getOrder", [Casing.camelCase]), ("userID", [.camelCase]), ("GetOrder", [.pascalCase, .trainCase]),
    ("get_order", [.snakeCase]), ("get-order", [.kebabCase]), ("GET_ORDER", [.screamingSnakeCase]),
    ("X-Request-ID", [.trainCase]), ("ETag", [.pascalCase, .trainCase]),
    ("order", [.camelCase, .snakeCase, .kebabCase, .flatCase]), ("get order", []), ("_links", []), ("a__b", []),
    ("a-", []), ("", []), ("order.id", []), ("größe_max", [.snakeCase]),
    ("v2", [.camelCase, .snakeCase, .kebabCase, .flatCase]),
    ("2fa", [.camelCase, .pascalCase, .snakeCase, .kebabCase, .trainCase, .flatCase]), ("名前", Casing.allCases),
  ])
  func tellsWhichCasingANameHas(_ name: String, _ expected: [Casing]) {
    #expect(Casing.allCases.filter { $0.matches(name) } == Casing.allCases.filter(expected.contains))
  }

  @Test(arguments: [
    ("parseHTTPBody2_now", "parseHttpBody2Now", "parse-http-body2-now", "Parse-Http-Body2-Now"),
    ("order_ID", "orderId", "order-id", "Order-Id"), ("__", "", "", ""),
    ("X-Request-ID", "xRequestId", "x-request-id", "X-Request-Id"),
    ("users/list all", "usersListAll", "users-list-all", "Users-List-All"),
  ])
  func writesANameInAnother(_ name: String, _ camel: String, _ kebab: String, _ train: String) {
    #expect(Casing.camelCase.converted(name) == camel)
    #expect(Casing.kebabCase.converted(name) == kebab)
    #expect(Casing.trainCase.converted(name) == train)
    #expect(camel.isEmpty || Casing.camelCase.matches(camel) && Casing.kebabCase.matches(kebab))
  }

  @Test func whatIsConvertedMatches() {
    for casing in Casing.allCases {
      for name in ["getOrderById", "GET /orders/{id}", "HTTPServer", "x_y-z"] {
        #expect(casing.matches(casing.converted(name)), "\(casing.rawValue) \(name)")
      }
    }
  }
}
