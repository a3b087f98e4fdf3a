import TreatyJSON

/// Makes a witness smaller while it stays one: fewer members and items, shorter texts, plainer numbers.
struct WitnessShrinker {
  let solver: InclusionSolver
  let goal: [Literal]
  /// Values that are tried; each one costs two validations.
  private static let attempts = 400

  func shrink(_ value: JSONValue) -> JSONValue {
    var best = value
    var left = Self.attempts
    var isSmaller = true
    while isSmaller, left > 0 {
      isSmaller = false
      for candidate in Self.smaller(best, depth: 0) {
        left -= 1
        if left <= 0 { break }
        if solver.holds(candidate, goal) == true {
          best = candidate
          isSmaller = true
          break
        }
      }
    }
    return best
  }

  /// Each is smaller by one step, the largest steps first.
  private static func smaller(_ value: JSONValue, depth: Int) -> [JSONValue] {
    guard depth < 12 else { return [] }
    switch value {
    case .null, .bool: return []
    case .number(let number):
      let plain: [JSONValue] = [0, 1, -1]
      return number.lexeme.utf8.count > 2 ? plain : []
    case .string(let text):
      guard !text.isEmpty else { return [] }
      let scalars = Array(text.unicodeScalars)
      var result: [JSONValue] = [""]
      if scalars.count > 2 { result.append(.string(String(String.UnicodeScalarView(scalars[..<(scalars.count / 2)])))) }
      if scalars.count > 1 { result.append(.string(String(String.UnicodeScalarView(scalars.dropLast())))) }
      return result
    case .array(let items):
      var result: [JSONValue] = items.isEmpty ? [] : [[]]
      if items.count > 3 { result.append(.array(Array(items[..<(items.count / 2)]))) }
      for index in items.indices.prefix(40) {
        var fewer = items
        fewer.remove(at: index)
        if !fewer.isEmpty { result.append(.array(fewer)) }
      }
      for (index, item) in items.enumerated().prefix(40) {
        for next in smaller(item, depth: depth + 1) {
          var other = items
          other[index] = next
          result.append(.array(other))
        }
      }
      return result
    case .object(let object):
      var result: [JSONValue] = object.isEmpty ? [] : [.object(JSONObject())]
      for index in object.members.indices.prefix(60) where object.count > 1 {
        var fewer = object
        fewer.members.remove(at: index)
        result.append(.object(fewer))
      }
      for (index, member) in object.members.enumerated().prefix(60) {
        for next in smaller(member.value, depth: depth + 1) {
          var other = object
          other.members[index].value = next
          result.append(.object(other))
        }
      }
      return result
    }
  }
}
