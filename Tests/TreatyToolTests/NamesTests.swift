import Testing

@testable import TreatyTool

struct NamesTests {
  @Test(arguments: [
    ("order-items.v2", "OrderItemsV2"), ("2fa", "API2fa"), ("", "API"), ("Größe", "GrE"), ("ordersAPI", "OrdersAPI"),
  ])
  func makesModuleNames(text: String, wanted: String) {
    #expect(ModuleName.make(from: text) == wanted)
    #expect(ModuleName.isValid(wanted))
  }

  @Test(arguments: ["", "1a", "a-b", "é", "a b"])
  func refusesOtherNames(name: String) { #expect(!ModuleName.isValid(name)) }
}
