/// Regular expressions as the test thinks of them: written to a source, and matched by trying one way after the other as
/// ECMA-262 §22.2.2 tells it. It shares nothing with the module.
indirect enum Oracle {
  case empty
  case scalar(Unicode.Scalar)
  case any
  case set([ClosedRange<Unicode.Scalar>], isNegated: Bool)
  case sequence([Oracle])
  case choice([Oracle])
  case repetition(Oracle, Int, Int?, isLazy: Bool)
  case group(Oracle)
  case start, end
  case boundary(isNegated: Bool)
  case ahead(Oracle, isNegated: Bool)
  /// Bodies of a fixed length only are looked for behind; the module takes any.
  case behind(Oracle, isNegated: Bool)

  var source: String {
    switch self {
    case .empty: ""
    case .scalar(let scalar): Self.escaped(scalar)
    case .any: "."
    case .set(let ranges, let isNegated):
      "[\(isNegated ? "^" : "")\(ranges.map(Self.range).joined())]"
    case .sequence(let parts): parts.map(\.source).joined()
    case .choice(let parts): "(?:" + parts.map(\.source).joined(separator: "|") + ")"
    case .repetition(let part, let min, let max, let isLazy):
      "(?:" + part.source + ")" + Self.count(min, max) + (isLazy ? "?" : "")
    case .group(let part): "(" + part.source + ")"
    case .start: "^"
    case .end: "$"
    case .boundary(let isNegated): isNegated ? "\\B" : "\\b"
    case .ahead(let part, let isNegated): "(?" + (isNegated ? "!" : "=") + part.source + ")"
    case .behind(let part, let isNegated): "(?<" + (isNegated ? "!" : "=") + part.source + ")"
    }
  }

  private static func count(_ min: Int, _ max: Int?) -> String {
    switch (min, max) {
    case (0, nil): "*"
    case (1, nil): "+"
    case (0, 1?): "?"
    case (_, nil): "{\(min),}"
    case (_, let max?): max == min ? "{\(min)}" : "{\(min),\(max)}"
    }
  }

  private static func range(_ range: ClosedRange<Unicode.Scalar>) -> String {
    let (first, last) = (escaped(range.lowerBound), escaped(range.upperBound))
    return first == last ? first : "\(first)-\(last)"
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    if scalar == "\n" { return "\\n" }
    return scalar == "-" ? "\\-" : String(scalar)
  }

  /// Nil when trying takes too long.
  func matches(_ text: [Unicode.Scalar]) -> Bool? {
    let fuel = Fuel()
    let isFound = (0...text.count).contains { match(Input(text: text, fuel: fuel), $0) { _ in true } }
    return fuel.left > 0 ? isFound : nil
  }

  final class Fuel { var left = 5_000 }
  struct Input {
    let text: [Unicode.Scalar]
    let fuel: Fuel
  }

  /// Whether a match from `place` goes on to what comes after.
  func match(_ input: Input, _ place: Int, _ then: (Int) -> Bool) -> Bool {
    input.fuel.left -= 1
    guard input.fuel.left > 0 else { return false }
    let text = input.text
    func one(_ isWanted: (Unicode.Scalar) -> Bool) -> Bool {
      place < text.count && isWanted(text[place]) && then(place + 1)
    }
    switch self {
    case .empty: return then(place)
    case .scalar(let scalar): return one { $0 == scalar }
    case .any: return one { !["\n", "\r", "\u{2028}", "\u{2029}"].contains($0) }
    case .set(let ranges, let isNegated): return one { scalar in ranges.contains { $0 ~= scalar } != isNegated }
    case .sequence(let parts):
      guard let first = parts.first else { return then(place) }
      return first.match(input, place) { Oracle.sequence(Array(parts.dropFirst())).match(input, $0, then) }
    case .choice(let parts): return parts.contains { $0.match(input, place, then) }
    case .repetition(let part, let min, let max, _):
      if min > 0 {
        let rest = Oracle.repetition(part, min - 1, max.map { $0 - 1 }, isLazy: false)
        return part.match(input, place) { rest.match(input, $0, then) }
      }
      if then(place) { return true }
      guard max != 0 else { return false }
      let rest = Oracle.repetition(part, 0, max.map { $0 - 1 }, isLazy: false)
      return part.match(input, place) { $0 != place && rest.match(input, $0, then) }
    case .group(let part): return part.match(input, place, then)
    case .start: return place == 0 && then(place)
    case .end: return place == text.count && then(place)
    case .boundary(let isNegated):
      func isWord(_ index: Int) -> Bool {
        text.indices.contains(index) && (text[index].properties.isAlphabetic && text[index].isASCII)
      }
      return (isWord(place - 1) != isWord(place)) != isNegated && then(place)
    case .ahead(let part, let isNegated): return part.match(input, place) { _ in true } != isNegated && then(place)
    case .behind(let part, let isNegated):
      let isFound = (0...place).contains { begin in part.match(input, begin) { $0 == place } }
      return isFound != isNegated && then(place)
    }
  }
}

extension Oracle {
  static let alphabet: [Unicode.Scalar] = ["a", "b", "c", "-", "\n", "é", "😀"]

  /// A small expression.
  static func random(_ noise: inout Noise, depth: Int, looks: Bool) -> Oracle {
    guard depth > 0 else {
      switch noise.below(8) {
      case 0: return .any
      case 1:
        let bounds = [alphabet[noise.below(7)], alphabet[noise.below(7)]].sorted()
        return .set([bounds[0]...bounds[1]], isNegated: noise.isTrue(of: 3))
      case 2: return [.start, .end, .boundary(isNegated: false), .boundary(isNegated: true), .empty][noise.below(5)]
      default: return .scalar(alphabet[noise.below(3)])
      }
    }
    switch noise.below(looks ? 9 : 7) {
    case 0, 1, 2:
      return .sequence((0..<1 + noise.below(3)).map { _ in random(&noise, depth: depth - 1, looks: looks) })
    case 3: return .choice((0..<2 + noise.below(2)).map { _ in random(&noise, depth: depth - 1, looks: looks) })
    case 4, 5:
      let min = noise.below(3)
      let max = noise.isTrue(of: 2) ? nil : min + noise.below(3)
      let part = random(&noise, depth: depth - 1, looks: looks)
      return .repetition(part, min, max, isLazy: noise.isTrue(of: 4))
    case 6: return .group(random(&noise, depth: depth - 1, looks: looks))
    case 7: return .ahead(random(&noise, depth: depth - 1, looks: looks), isNegated: noise.isTrue(of: 2))
    default: return .behind(random(&noise, depth: depth - 1, looks: looks), isNegated: noise.isTrue(of: 2))
    }
  }

  static func text(_ noise: inout Noise) -> [Unicode.Scalar] {
    (0..<noise.below(8)).map { _ in alphabet[noise.isTrue(of: 3) ? noise.below(7) : noise.below(3)] }
  }
}
