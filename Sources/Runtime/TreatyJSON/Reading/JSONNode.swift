/// A value of the text together with its place: what rules see that must know a value whole before it is read.
package struct JSONNode: Sendable {
  package typealias Member = (name: String, value: JSONNode)

  package enum Content: Sendable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(String)
    case array([JSONNode])
    /// Names may repeat: refusing that is the reader's own business.
    case object([Member])
  }

  package let offset: Int
  package let content: Content

  package init(offset: Int, content: Content) {
    self.offset = offset
    self.content = content
  }

  /// The same value without places.
  package var value: JSONValue {
    switch content {
    case .null: .null
    case .bool(let flag): .bool(flag)
    case .number(let number): .number(number)
    case .string(let text): .string(text)
    case .array(let items): .array(items.map(\.value))
    case .object(let members): .object(JSONObject(members.map { (key: $0.name, value: $0.value.value) }))
    }
  }

  /// The value that begins at an offset, here or inside.
  func node(at offset: Int) -> JSONNode? {
    var current = self
    while current.offset != offset {
      let next: JSONNode?
      switch current.content {
      case .array(let items): next = Self.last(items.count, { items[$0] }, offset)
      case .object(let members): next = Self.last(members.count, { members[$0].value }, offset)
      default: next = nil
      }
      guard let next else { return nil }
      current = next
    }
    return current
  }

  /// Values stand in the order of the text: the last one that begins no later holds the offset, if any does.
  private static func last(_ count: Int, _ element: (Int) -> JSONNode, _ offset: Int) -> JSONNode? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if element(middle).offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? element(low - 1) : nil
  }
}

/// What a rule found out about a value: asked again, by the rule of a value around it or by another trial, it is known.
package struct JSONVerdict: Hashable {
  let rule: ObjectIdentifier
  let schema: Int
  let offset: Int

  package init(rule: ObjectIdentifier, schema: Int, offset: Int) {
    self.rule = rule
    self.schema = schema
    self.offset = offset
  }
}

/// The value that was looked at last. Values inside it are found there: however deep rules nest, the text is parsed once.
@usableFromInline
struct JSONNodes {
  var root: JSONNode?
  /// Where that value ends.
  var end = 0
  var verdicts: [JSONVerdict: Bool] = [:]

  @usableFromInline init() {}
}
