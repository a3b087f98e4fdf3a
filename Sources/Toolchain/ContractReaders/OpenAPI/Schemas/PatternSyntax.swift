/// Checks the grammar of a regular expression (ECMA-262 §22.2.1 with Annex B's leniency), without building anything.
struct PatternSyntax {
  struct Fault {
    var message: String
    /// In Unicode scalars.
    var offset: Int
  }

  static func fault(in pattern: String) -> Fault? {
    var syntax = PatternSyntax(scalars: Array(pattern.unicodeScalars))
    return syntax.check()
  }

  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var groups: [Int] = []
  /// Whether something is there that a quantifier can repeat.
  private var canRepeat = false

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  /// One pass; groups are a stack, so that depth costs no recursion.
  private mutating func check() -> Fault? {
    while let scalar = peek() {
      switch scalar {
      case "\\":
        guard index + 1 < scalars.count else { return Fault(message: "it ends in a backslash", offset: index) }
        index += 2
        canRepeat = true
      case "(":
        if let fault = openGroup() { return fault }
      case ")":
        guard groups.popLast() != nil else {
          return Fault(message: "a group is closed that was never opened", offset: index)
        }
        index += 1
        canRepeat = true
      case "[":
        if let fault = readClass() { return fault }
        canRepeat = true
      case "|", "^":
        index += 1
        canRepeat = false
      case "$":
        index += 1
        canRepeat = false
      case "*", "+", "?":
        guard canRepeat else { return Fault(message: "there is nothing to repeat", offset: index) }
        index += 1
        readLaziness()
      case "{":
        if let fault = readBraces() { return fault }
      default:
        index += 1
        canRepeat = true
      }
    }
    return groups.last.map { Fault(message: "a group is never closed", offset: $0) }
  }

  private func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
    index + ahead < scalars.count ? scalars[index + ahead] : nil
  }

  /// Captures, the four ways to look around, names, and the flags that other dialects have.
  private mutating func openGroup() -> Fault? {
    let start = index
    groups.append(start)
    index += 1
    canRepeat = false
    guard peek() == "?" else { return nil }
    index += 1
    switch peek() {
    case ":", "=", "!":
      index += 1
      return nil
    case "<":
      index += 1
      if peek() == "=" || peek() == "!" {
        index += 1
        return nil
      }
      return readName(start)
    case "P" where peek(1) == "<":
      // Python's spelling; engines differ, nothing is gained by refusing it here.
      index += 2
      return readName(start)
    case let flag? where "imsx-".unicodeScalars.contains(flag):
      while let next = peek(), "imsx-".unicodeScalars.contains(next) { index += 1 }
      if peek() == ":" {
        index += 1
        return nil
      }
      return peek() == ")" ? nil : Fault(message: "unknown kind of group", offset: start)
    default:
      return Fault(message: "unknown kind of group", offset: start)
    }
  }

  private mutating func readName(_ start: Int) -> Fault? {
    let first = index
    while let scalar = peek(), scalar != ">" {
      guard scalar == "_" || scalar == "$" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      else {
        return Fault(message: "a group's name is not a name", offset: start)
      }
      index += 1
    }
    guard peek() == ">", index > first else { return Fault(message: "a group's name is not a name", offset: start) }
    index += 1
    return nil
  }

  /// Ranges are only compared where both ends are plain characters.
  private mutating func readClass() -> Fault? {
    let start = index
    index += 1
    if peek() == "^" { index += 1 }
    var previous: Unicode.Scalar?
    var isRange = false
    while let scalar = peek() {
      if scalar == "]" {
        index += 1
        return nil
      }
      if scalar == "-", previous != nil, !isRange, peek(1) != "]" {
        isRange = true
        index += 1
        continue
      }
      var value: Unicode.Scalar? = scalar
      if scalar == "\\" {
        guard let next = peek(1) else { break }
        // Classes and coded characters: no order to check.
        value = next.properties.isAlphabetic || next.properties.numericType != nil ? nil : next
        index += 1
      }
      if isRange, let low = previous, let high = value, low > high {
        return Fault(message: "a range of characters is in the wrong order", offset: index)
      }
      previous = isRange ? nil : value
      isRange = false
      index += 1
    }
    return Fault(message: "a set of characters is never closed", offset: start)
  }

  /// `{2}`, `{2,}`, `{2,5}`; anything else in braces is text (Annex B).
  private mutating func readBraces() -> Fault? {
    var ahead = 1
    var numbers: [String] = [""]
    while let scalar = peek(ahead), scalar != "}" {
      if scalar == ",", numbers.count == 1 {
        numbers.append("")
      } else if scalar.value >= 48, scalar.value <= 57, ahead < 32 {
        numbers[numbers.count - 1].unicodeScalars.append(scalar)
      } else {
        break
      }
      ahead += 1
    }
    guard peek(ahead) == "}", numbers.first?.isEmpty == false else {
      index += 1
      canRepeat = true
      return nil
    }
    guard canRepeat else { return Fault(message: "there is nothing to repeat", offset: index) }
    if numbers.count == 2, let low = Int(numbers[0]), let high = Int(numbers[1]), low > high {
      return Fault(message: "the numbers of a repetition are in the wrong order", offset: index)
    }
    index += ahead + 1
    readLaziness()
    return nil
  }

  /// After a quantifier there is nothing to repeat: `a**` is an error, `a*?` is none.
  private mutating func readLaziness() {
    if peek() == "?" { index += 1 }
    canRepeat = false
  }
}
