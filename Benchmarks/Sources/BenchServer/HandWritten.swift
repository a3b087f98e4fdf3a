import Foundation
import Hummingbird

/// What a careful person writes without Treaty: Codable, Hummingbird's own coders, and the same checks by hand.
enum HandWritten {
  enum Kind: String, Codable { case standard, express, gift }

  struct Item: ResponseCodable {
    var id: Int
    var name: String
    var sku: String
    var quantity: Int
    var price: Double
    var kind: Kind
    var active: Bool
    var note: String

    func check() throws {
      guard (1...80).contains(name.unicodeScalars.count), (4...20).contains(sku.unicodeScalars.count),
        (1...1000).contains(quantity), price >= 0, note.unicodeScalars.count <= 200
      else { throw HTTPError(.unprocessableContent) }
    }
  }

  struct Dated: ResponseCodable {
    var id: Int
    var name: String
    var sku: String
    var quantity: Int
    var price: Double
    var kind: Kind
    var active: Bool
    var createdAt: Date

    func check() throws {
      guard (1...80).contains(name.unicodeScalars.count), (4...20).contains(sku.unicodeScalars.count),
        (1...1000).contains(quantity), price >= 0
      else { throw HTTPError(.unprocessableContent) }
    }
  }

  static func add(to router: Router<BasicRequestContext>, items: [Item], dated: [Dated]) {
    router.get("/hand/health") { _, _ in "ok" }
    router.get("/hand/items") { _, _ in items }
    router.post("/hand/items") { request, context in
      let item = try await request.decode(as: Item.self, context: context)
      try item.check()
      return EditedResponse(status: .created, response: item)
    }
    router.get("/hand/dated") { _, _ in dated }
    router.post("/hand/dated") { request, context in
      let item = try await request.decode(as: Dated.self, context: context)
      try item.check()
      return EditedResponse(status: .created, response: item)
    }
  }
}
