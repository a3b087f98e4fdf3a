import ContractModel

/// Takes a path template apart. OpenAPI 3.1.1, Path Templating.
struct PathTemplateReading {
  /// Collected, not reported: the place of the template is the reader's to know.
  struct Fault {
    var id: String
    var isError: Bool
    /// No request ever matches the path.
    var leavesOut = false
    var message: String
    /// In Unicode scalars from the template's start.
    var offset: Int
  }
  private(set) var parts: [PathTemplate.Part] = []
  /// Names and where their braces open, in order.
  private(set) var parameters: [(name: String, offset: Int)] = []
  private(set) var faults: [Fault] = []
  /// The parameters' names.
  private(set) var names: Set<String> = []
  private var hasQuery = false
  private var hasFragment = false
  private var queryOffset: Int?

  /// Reads to the end where it can; unbalanced braces end it, since every later brace would be a guess.
  init(_ text: String) {
    var literal = ""
    var name: String?
    var open = 0
    var offset = 0
    var lastClose: Int?
    var segment = ""
    var segmentStart = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "{" where name != nil:
        fault("invalid-path-template", "braces do not nest in a path template", open)
        return
      case "{":
        if !literal.isEmpty { parts.append(.literal(literal)) }
        if lastClose == offset - 1, let first = parameters.last {
          faults.append(
            Fault(
              id: "adjacent-path-parameters", isError: false,
              message: "\"\(first.name)\" and the parameter right after it cannot be told apart", offset: first.offset))
        }
        (literal, name, open) = ("", "", offset)
      case "}":
        guard let closed = name else {
          fault("invalid-path-template", "a brace is closed that was never opened", offset)
          return
        }
        if closed.isEmpty {
          fault("invalid-path-template", "a path parameter needs a name", open)
          return
        }
        if !names.insert(closed).inserted {
          fault("duplicate-path-parameter", "the path names \"\(closed)\" twice", open)
        }
        parts.append(.parameter(closed))
        parameters.append((closed, open))
        name = nil
        lastClose = offset
      case "?" where name == nil, "#" where name == nil:
        queryOffset = queryOffset ?? offset
        if scalar == "?" { hasQuery = true } else { hasFragment = true }
        literal.unicodeScalars.append(scalar)
      default:
        if name != nil { name?.unicodeScalars.append(scalar) } else { literal.unicodeScalars.append(scalar) }
      }
      if scalar == "/" {
        checkSegment(segment, segmentStart)
        (segment, segmentStart) = ("", offset + 1)
      } else {
        segment.unicodeScalars.append(scalar)
      }
      offset += 1
    }
    checkSegment(segment, segmentStart)
    if let queryOffset {
      // Vendors tell variants of one operation apart by one of the two; both at once is a pasted URL.
      faults.append(
        Fault(
          id: "query-in-path", isError: hasQuery && hasFragment, leavesOut: true,
          message: "a path has no query and no fragment", offset: queryOffset))
    }
    if name != nil { fault("invalid-path-template", "a brace is opened and never closed", open) }
    if !literal.isEmpty { parts.append(.literal(literal)) }
  }

  /// Clients resolve dot segments before they send (RFC 3986 §5.2.4): such a path is never asked for.
  private mutating func checkSegment(_ segment: String, _ offset: Int) {
    guard segment == "." || segment == "..", !faults.contains(where: { $0.id == "dot-segment" }) else { return }
    faults.append(
      Fault(
        id: "dot-segment", isError: false, message: "clients remove dot segments before they send a request",
        offset: offset))
  }

  private mutating func fault(_ id: String, _ message: String, _ offset: Int) {
    faults.append(Fault(id: id, isError: true, message: message, offset: offset))
  }

  /// Gives names with operators (`{;id*}`) the declared names that are meant; says which had one.
  mutating func renameOperators(to declared: Set<String>) -> [(written: String, offset: Int)] {
    var renamed: [(written: String, offset: Int)] = []
    for index in parameters.indices where !declared.contains(parameters[index].name) {
      let (written, offset) = parameters[index]
      var name = Substring(written)
      if let first = name.utf8.first, [UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: "+")].contains(first) {
        name = name.dropFirst()
      }
      if name.utf8.last == UInt8(ascii: "*") { name = name.dropLast() }
      let meant = String(name)
      guard meant != written, declared.contains(meant), names.insert(meant).inserted else { continue }
      names.remove(written)
      parameters[index].name = meant
      for part in parts.indices where parts[part] == .parameter(written) { parts[part] = .parameter(meant) }
      renamed.append((written, offset))
    }
    return renamed
  }

  /// The template without its names: two paths with one shape cannot be told apart by any request.
  var shape: String {
    var result = ""
    for part in parts {
      switch part {
      case .literal(let text): result += text
      case .parameter: result += "{}"
      }
    }
    return result
  }
}
