import TreatyJSON

// What the generator writes for an order of a shop.

public struct Order: JSONReadable, JSONWritable, Sendable {
  public var id: String
  public var status: OrderStatus
  public var total: Double
  public var items: [OrderItem]
  public var note: String?
  public var placedAt: String
  public var shippedAt: String?
  public var currency: String
  public var labels: [String: String]

  @usableFromInline static let fields = JSONFields(
    "id", "status", "total", "items", "note", "placedAt", "shippedAt", "currency", "labels",
    required: [0, 1, 2, 3, 5, 6, 7, 8])

  public static func read(_ json: inout JSONReader) throws(JSONError) -> Order? {
    guard var object = try json.object(fields) else { return nil }
    var id: String?
    var status: OrderStatus?
    var total: Double?
    var items: [OrderItem]?
    var note: String?
    var placedAt: String?
    var shippedAt: String?
    var currency: String?
    var labels: [String: String]?
    while let field = try json.next(&object) {
      switch field {
      case 0: id = try json.string(minLength: 36, maxLength: 36)
      case 1: status = try OrderStatus.read(&json)
      case 2: total = try json.double(minimum: 0)
      case 3: items = try json.array(of: OrderItem.self, min: 1, max: 100)
      case 4: note = try json.string(maxLength: 500)
      case 5: placedAt = try json.string()
      case 6: shippedAt = try json.nullable(String.self)
      case 7: currency = try json.string(minLength: 3, maxLength: 3)
      case 8: labels = try json.map(of: String.self)
      default: try json.unknown(&object)
      }
    }
    guard try json.end(object), let id, let status, let total, let items, let placedAt, let currency, let labels else {
      return nil
    }
    return Order(
      id: id, status: status, total: total, items: items, note: note, placedAt: placedAt, shippedAt: shippedAt,
      currency: currency, labels: labels)
  }

  public func write(_ json: inout JSONWriter) {
    json.beginObject()
    json.field("id", id)
    json.field("status", status)
    json.field("total", total)
    json.field("items", items)
    json.field("note", note)
    json.field("placedAt", placedAt)
    json.field("shippedAt", nullable: shippedAt)
    json.field("currency", currency)
    json.field("labels", labels)
    json.endObject()
  }
}

public struct OrderItem: JSONReadable, JSONWritable, Sendable {
  public var sku: String
  public var quantity: Int32
  public var price: Double

  @usableFromInline static let fields = JSONFields("sku", "quantity", "price", required: [0, 1, 2])

  public static func read(_ json: inout JSONReader) throws(JSONError) -> OrderItem? {
    guard var object = try json.object(fields) else { return nil }
    var sku: String?
    var quantity: Int32?
    var price: Double?
    while let field = try json.next(&object) {
      switch field {
      case 0: sku = try json.string(minLength: 5, maxLength: 20)
      case 1: quantity = try json.integer(Int32.self, in: 1...1000)
      case 2: price = try json.double(minimum: 0)
      default: try json.unknown(&object, closed: true)
      }
    }
    guard try json.end(object), let sku, let quantity, let price else { return nil }
    return OrderItem(sku: sku, quantity: quantity, price: price)
  }

  public func write(_ json: inout JSONWriter) {
    json.beginObject()
    json.field("sku", sku)
    json.field("quantity", quantity)
    json.field("price", price)
    json.endObject()
  }
}

public enum OrderStatus: OpenEnum {
  case pending, paid, shipped
  case unknown(String)

  public static let cases = EnumCases<OrderStatus>(("pending", .pending), ("paid", .paid), ("shipped", .shipped))

  public var rawValue: String {
    switch self {
    case .pending: "pending"
    case .paid: "paid"
    case .shipped: "shipped"
    case .unknown(let value): value
    }
  }
}

// What one writes for Foundation.

struct OrderTwin: Codable {
  enum Status: String, Codable { case pending, paid, shipped }
  struct Item: Codable {
    var sku: String
    var quantity: Int32
    var price: Double
  }

  var id: String
  var status: Status
  var total: Double
  var items: [Item]
  var note: String?
  var placedAt: String
  var shippedAt: String?
  var currency: String
  var labels: [String: String]
}

extension Order {
  static let sample = """
    {"id":"6f1c2b9e-5d34-4c1f-9a47-0f3f5b8f2a11","status":"paid","total":129.95,"items":[\
    {"sku":"ABC-1001","quantity":2,"price":19.99},{"sku":"ABC-2002","quantity":1,"price":49.5},\
    {"sku":"XYZ-77","quantity":3,"price":13.49}],"note":"Leave it with the neighbours, please.",\
    "placedAt":"2026-03-01T12:34:56.789Z","shippedAt":null,"currency":"EUR",\
    "labels":{"channel":"web","campaign":"spring-2026","region":"north"}}
    """
}
