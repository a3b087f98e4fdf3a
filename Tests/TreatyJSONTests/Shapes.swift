import TreatyJSON

// Types as the generator writes them.

struct Item: JSONReadable, JSONWritable, Sendable, Hashable {
  var sku: String
  var quantity: Int32

  static let fields = JSONFields("sku", "quantity", required: [0, 1])

  static func read(_ json: inout JSONReader) throws(JSONError) -> Item? {
    guard var object = try json.object(fields) else { return nil }
    var sku: String?
    var quantity: Int32?
    while let field = try json.next(&object) {
      switch field {
      case 0: sku = try SkuRule.read(&json)
      case 1: quantity = try json.integer(Int32.self, in: 1...1000)
      default: try json.unknown(&object, closed: true)
      }
    }
    guard try json.end(object), let sku, let quantity else { return nil }
    return Item(sku: sku, quantity: quantity)
  }

  func write(_ json: inout JSONWriter) {
    json.beginObject()
    json.field("sku", sku)
    json.field("quantity", quantity)
    json.endObject()
  }
}

enum SkuRule: JSONReadable {
  static func read(_ json: inout JSONReader) throws(JSONError) -> String? {
    try json.string(minLength: 3, maxLength: 8)
  }
}

enum Status: OpenEnum {
  case pending, paid, shipped
  case unknown(String)

  static let cases = EnumCases<Status>(("pending", .pending), ("paid", .paid), ("shipped", .shipped))

  var rawValue: String {
    switch self {
    case .pending: "pending"
    case .paid: "paid"
    case .shipped: "shipped"
    case .unknown(let value): value
    }
  }
}

enum Level: OpenEnum {
  case low, high
  case unknown(Int)

  static let cases = EnumCases<Level>((1, .low), (9, .high))

  var rawValue: Int {
    switch self {
    case .low: 1
    case .high: 9
    case .unknown(let value): value
    }
  }
}

enum Payment: JSONReadable, JSONWritable, Sendable, Hashable {
  case card(Card)
  case iban(IBAN)
  case unknown(kind: String, JSONValue)

  static func read(_ json: inout JSONReader) throws(JSONError) -> Payment? {
    switch try json.discriminator("kind") {
    case "card": try Card.read(&json).map(Payment.card)
    case "iban": try IBAN.read(&json).map(Payment.iban)
    case let kind: try json.unknownVariant("kind", kind, known: "card", "iban").map { .unknown(kind: $0, $1) }
    }
  }

  func write(_ json: inout JSONWriter) {
    switch self {
    case .card(let value): value.write(&json)
    case .iban(let value): value.write(&json)
    case .unknown(_, let value): value.write(&json)
    }
  }
}

struct Card: JSONReadable, JSONWritable, Sendable, Hashable {
  var number: String
  static let fields = JSONFields("kind", "number", required: [0, 1])

  static func read(_ json: inout JSONReader) throws(JSONError) -> Card? {
    guard var object = try json.object(fields) else { return nil }
    var number: String?
    while let field = try json.next(&object) {
      switch field {
      case 0: try json.constant("card")
      case 1: number = try json.string()
      default: try json.unknown(&object)
      }
    }
    guard try json.end(object), let number else { return nil }
    return Card(number: number)
  }

  func write(_ json: inout JSONWriter) {
    json.beginObject()
    json.field("kind", "card")
    json.field("number", number)
    json.endObject()
  }
}

struct IBAN: JSONReadable, JSONWritable, Sendable, Hashable {
  var iban: String
  static let fields = JSONFields("kind", "iban", required: [0, 1])

  static func read(_ json: inout JSONReader) throws(JSONError) -> IBAN? {
    guard var object = try json.object(fields) else { return nil }
    var iban: String?
    while let field = try json.next(&object) {
      switch field {
      case 0: try json.constant("iban")
      case 1: iban = try json.string()
      default: try json.unknown(&object)
      }
    }
    guard try json.end(object), let iban else { return nil }
    return IBAN(iban: iban)
  }

  func write(_ json: inout JSONWriter) {
    json.beginObject()
    json.field("kind", "iban")
    json.field("iban", iban)
    json.endObject()
  }
}

struct Order: JSONReadable, JSONWritable, Sendable, Hashable {
  var id: String
  var status: Status
  var items: [Item]
  var payment: Payment?
  var note: String?
  var shippedAt: String?
  var erased: Nullable<String>?
  var labels: [String: String]
  var additionalFields: [String: JSONValue]

  static let fields = JSONFields(
    "id", "status", "items", "payment", "note", "shippedAt", "erased", "labels", required: [0, 1, 2, 5, 7])

  static func read(_ json: inout JSONReader) throws(JSONError) -> Order? {
    guard var object = try json.object(fields) else { return nil }
    var id: String?
    var status: Status?
    var items: [Item]?
    var payment: Payment?
    var note: String?
    var shippedAt: String?
    var erased: Nullable<String>?
    var labels: [String: String]?
    var additionalFields: [String: JSONValue] = [:]
    while let field = try json.next(&object) {
      switch field {
      case 0: id = try json.string()
      case 1: status = try Status.read(&json)
      case 2: items = try json.array(of: Item.self, min: 1, max: 3)
      case 3: payment = try Payment.read(&json)
      case 4: note = try json.string(maxLength: 10)
      case 5: shippedAt = try json.nullable(String.self)
      case 6: erased = try Nullable<String>.read(&json)
      case 7: labels = try json.map(of: String.self)
      default: try json.additional(&object, JSONValue.self, into: &additionalFields)
      }
    }
    guard try json.end(object), let id, let status, let items, let labels else { return nil }
    return Order(
      id: id, status: status, items: items, payment: payment, note: note, shippedAt: shippedAt, erased: erased,
      labels: labels, additionalFields: additionalFields)
  }

  func write(_ json: inout JSONWriter) {
    json.beginObject()
    json.field("id", id)
    json.field("status", status)
    json.field("items", items)
    json.field("payment", payment)
    json.field("note", note)
    json.field("shippedAt", nullable: shippedAt)
    json.field("erased", erased)
    json.field("labels", labels)
    json.fields(additionalFields)
    json.endObject()
  }
}
