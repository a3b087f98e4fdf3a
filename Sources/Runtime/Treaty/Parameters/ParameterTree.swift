import TreatyJSON

/// A value whose parts came as pairs of a path and a text: `filter[name][in][]=a`, or the members of an exploded object.
///
/// A text does not say what it is: `5` may be a number, a string or an array of one, `[0]` an index or a member's name. Each
/// node has its likeliest reading first; where the shape then finds another type than it wants, the node's next one is tried.
struct ParameterTree {
  private enum Node {
    case empty
    /// The undecoded texts that were given for it.
    case leaf([ArraySlice<UInt8>])
    case branch(keys: [[UInt8]], children: [Int])
  }
  private enum Reading {
    case string, literal, array, json, object
    /// Every text is JSON, and an element.
    case structures
    /// `a,b` or `a,1,b,2` in one text.
    case list(UInt8), pairs(UInt8)
  }
  /// What a contract says of how a text is written.
  enum Hint {
    case json
    case separated(UInt8)
  }

  /// Brackets deeper than this are nobody's data.
  static let maximumDepth = 32
  /// How many corrections are tried: one a level is the rule, and a request may not buy more work than that.
  private static let maximumRounds = 16

  private let text: ParameterText
  private var nodes: [Node] = [.empty]
  private var readings: [Int] = [0]
  private var hints: [Int: Hint] = [:]
  private let isObject: Bool
  private var places: [Edge: Int] = [:]
  private struct Edge: Hashable {
    var parent: Int
    var key: [UInt8]
  }

  /// - Parameter isObject: Whether it is an object whatever comes: a form.
  init(_ text: ParameterText, isObject: Bool = false) {
    self.text = text
    self.isObject = isObject
    if isObject { nodes = [.branch(keys: [], children: [])] }
  }

  /// Tells how a member of the whole is written.
  mutating func hint(_ key: [UInt8], _ hint: Hint) {
    if let node = places[Edge(parent: 0, key: key)] { hints[node] = hint }
  }

  var isEmpty: Bool { if case .empty = nodes[0] { true } else { false } }

  /// Adds a text at a path of decoded keys; false when something of another kind stands there.
  mutating func insert(_ path: [[UInt8]], _ value: ArraySlice<UInt8>) -> Bool {
    var node = 0
    for key in path {
      guard let next = child(of: node, key) else { return false }
      node = next
    }
    switch nodes[node] {
    case .empty: nodes[node] = .leaf([value])
    case .leaf(var values):
      // Taken out first, as in `child`: a name given many times would be quadratic.
      nodes[node] = .empty
      values.append(value)
      nodes[node] = .leaf(values)
    case .branch: return false
    }
    return true
  }

  private mutating func child(of parent: Int, _ key: [UInt8]) -> Int? {
    if let known = places[Edge(parent: parent, key: key)] { return known }
    let next = nodes.count
    switch nodes[parent] {
    case .empty: nodes[parent] = .branch(keys: [key], children: [next])
    case .leaf: return nil
    case .branch(var keys, var children):
      // Taken out first: appending to a copy would make many members quadratic.
      nodes[parent] = .empty
      keys.append(key)
      children.append(next)
      nodes[parent] = .branch(keys: keys, children: children)
    }
    places[Edge(parent: parent, key: key)] = next
    nodes.append(.empty)
    readings.append(0)
    return next
  }

  mutating func read<R: JSONReadable>(_: R.Type, options: JSONReader.Options) -> ParameterShapes.Outcome<R.Value> {
    var first: [JSONFailure]?
    do throws(ParameterText.Fault) {
      for _ in 0..<Self.maximumRounds {
        var json: [UInt8] = []
        var pointers: [String: Int] = [:]
        try render(0, "", &json, &pointers)
        let faults: [JSONFailure]
        do throws(JSONFailures) {
          return .value(try JSONReader.decode(R.self, from: json, options: options))
        } catch {
          faults = error.all
        }
        first = first ?? faults
        // Every shape fits: what is left is wrong with the values.
        if !faults.contains(where: { ParameterShapes.otherShapes.contains($0.id) }) { return .faults(faults) }
        var isChanged = false
        for fault in faults where ParameterShapes.otherShapes.contains(fault.id) {
          guard let node = pointers[fault.pointer] ?? pointers[Self.parent(of: fault.pointer)], try advance(node)
          else { continue }
          isChanged = true
        }
        if !isChanged { break }
      }
    } catch {
      return .text(error)
    }
    return .faults(first ?? [])
  }

  private mutating func advance(_ node: Int) throws(ParameterText.Fault) -> Bool {
    guard readings[node] + 1 < choices(node).count else { return false }
    readings[node] += 1
    return true
  }

  private func choices(_ node: Int) -> [Reading] {
    switch nodes[node] {
    case .empty: [.string]
    case .leaf(let values) where values.count > 1: [.array, .structures]
    case .leaf:
      switch hints[node] {
      case nil: [.string, .literal, .array, .json, .structures]
      case .json: [.json, .string, .literal, .structures, .array]
      case .separated(let separator): [.string, .literal, .list(separator), .pairs(separator), .json]
      }
    case .branch(let keys, _):
      keys.allSatisfy(Self.isIndex) && !(isObject && node == 0) ? [.array, .object] : [.object]
    }
  }

  /// The pointer of what a value stands in: elements of a text have no node of their own.
  private static func parent(of pointer: String) -> String {
    pointer.lastIndex(of: "/").map { String(pointer[..<$0]) } ?? pointer
  }

  /// `[]` and `[12]`.
  private static func isIndex(_ key: [UInt8]) -> Bool {
    key.count <= 4 && key.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }

  /// No deeper than `maximumDepth`, which is checked before anything is inserted.
  private func render(_ index: Int, _ pointer: String, _ json: inout [UInt8], _ pointers: inout [String: Int])
    throws(ParameterText.Fault)
  {
    pointers[pointer] = index
    let choices = choices(index)
    let reading = choices[min(readings[index], choices.count - 1)]
    switch nodes[index] {
    case .empty: json += Array("null".utf8)
    case .leaf(let values):
      guard let value = values.first else { return }
      switch reading {
      case .array, .object: json += try text.array(of: values)
      case .structures:
        json.append(UInt8(ascii: "["))
        for (position, value) in values.enumerated() {
          if position > 0 { json.append(UInt8(ascii: ",")) }
          if let structure = try text.json(value) {
            json += structure
          } else if let literal = try text.literal(value) {
            json += literal
          } else {
            json += try text.string(value)
          }
        }
        json.append(UInt8(ascii: "]"))
      case .list(let separator): json += try text.array(value, separator: separator)
      case .pairs(let separator):
        if let object = try text.object(value, separator: separator, explode: false) {
          json += object
        } else {
          json += try text.string(value)
        }
      case .string: json += try text.string(value)
      case .literal:
        if let literal = try text.literal(value) { json += literal } else { json += try text.string(value) }
      case .json:
        if let structure = try text.json(value) { json += structure } else { json += try text.string(value) }
      }
    case .branch(let keys, let children):
      let isArray = if case .array = reading { true } else { false }
      json.append(UInt8(ascii: isArray ? "[" : "{"))
      var position = 0
      for (key, child) in zip(keys, children) {
        if isArray, case .leaf(let values) = nodes[child], values.count > 1 {
          // `a[]=1&a[]=2`: every text is an element.
          for value in values {
            if position > 0 { json.append(UInt8(ascii: ",")) }
            json += try text.string(value)
            position += 1
          }
          continue
        }
        if position > 0 { json.append(UInt8(ascii: ",")) }
        if !isArray {
          try text.append(decoded: key, to: &json)
          json.append(UInt8(ascii: ":"))
        }
        let token = isArray ? String(position) : String(decoding: Self.token(key), as: UTF8.self)
        try render(child, pointer + "/" + token, &json, &pointers)
        position += 1
      }
      json.append(UInt8(ascii: isArray ? "]" : "}"))
    }
  }

  /// RFC 6901 §4.
  static func token(_ key: [UInt8]) -> [UInt8] {
    var escaped: [UInt8] = []
    for byte in key {
      switch byte {
      case UInt8(ascii: "~"): escaped += [UInt8(ascii: "~"), UInt8(ascii: "0")]
      case UInt8(ascii: "/"): escaped += [UInt8(ascii: "~"), UInt8(ascii: "1")]
      default: escaped.append(byte)
      }
    }
    return escaped
  }
}
