import TreatyJSON

/// Prints JSON for people: two blanks a level, lists of scalars on one line.
struct ModelPrinter {
  private var bytes: [UInt8] = []
  private var level = 0
  private var isFirst = true

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Nothing is written ahead: an object that gets no field stays `{}` on its line.
  mutating func open(_ bracket: String) {
    append(bracket)
    level += 1
    isFirst = true
  }

  mutating func close(_ bracket: String) {
    level -= 1
    if !isFirst { newLine() }
    append(bracket)
    if level == 0 { bytes.append(UInt8(ascii: "\n")) }
    isFirst = false
  }

  mutating func field(_ name: String, _ value: JSONValue) {
    key(name)
    print(value)
  }

  mutating func fields(_ fields: ModelFields) {
    for (name, value) in fields.members { field(name, value) }
  }

  /// One item after the other, so that a large contract is never there as JSON values all at once.
  mutating func list<Items: Sequence>(_ name: String, _ items: Items, _ json: (Items.Element) -> JSONValue) {
    var isEmpty = true
    for item in items {
      if isEmpty {
        key(name)
        open("[")
        isEmpty = false
      }
      next()
      print(json(item))
    }
    if !isEmpty { close("]") }
  }

  /// The depth of values is bounded by whoever read them.
  private mutating func print(_ value: JSONValue) {
    switch value {
    case .array(let items):
      if items.allSatisfy(\.isScalar) {
        append("[")
        for (index, item) in items.enumerated() {
          if index > 0 { append(", ") }
          append(item.description)
        }
        append("]")
      } else {
        open("[")
        for item in items {
          next()
          print(item)
        }
        close("]")
      }
    case .object(let object):
      open("{")
      for (name, value) in object.members { field(name, value) }
      close("}")
    default: append(value.description)
    }
  }

  private mutating func key(_ name: String) {
    next()
    append(JSONValue.string(name).description)
    append(": ")
  }

  /// A comma belongs to the value before it, which only the next one knows of.
  private mutating func next() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    newLine()
  }

  private mutating func newLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<level { append("  ") }
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}

extension JSONValue {
  fileprivate var isScalar: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }
}
