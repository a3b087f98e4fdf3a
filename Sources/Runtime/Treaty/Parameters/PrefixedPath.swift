import TreatyJSON

/// The path styles that begin with a sign of their own: `.a.b` (label) and `;name=a,b` (matrix).
struct PrefixedPath {
  var text: ParameterText
  var style: ParameterStyle
  var explode: Bool

  func read<R: JSONReadable>(_: R.Type, _ name: StaticString, _ raw: ArraySlice<UInt8>)
    -> ParameterShapes.Outcome<R.Value>
  {
    let sign = UInt8(ascii: style == .label ? "." : ";")
    guard raw.first == sign else { return malformed("must begin with \(style == .label ? "a dot" : "a semicolon")") }
    let content = raw.dropFirst()
    if style == .label {
      let separator = UInt8(ascii: explode ? "." : ",")
      return ParameterShapes(text: text, separator: separator, explode: explode).read(R.self, content)
    }
    let shapes = ParameterShapes(text: text, separator: UInt8(ascii: ","), explode: false)
    var pairs: [(name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)] = []
    for part in content.split(separator: sign, omittingEmptySubsequences: false) {
      let equals = part.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
      pairs.append((part[..<equals], part[min(equals + 1, part.endIndex)...]))
    }
    let isNamed = pairs.allSatisfy { PercentEncoding.decoded($0.name)?.elementsEqual(name.bytes) ?? false }
    if isNamed, explode { return shapes.read(R.self, repeated: pairs.map(\.value)) }
    if isNamed, pairs.count == 1, let value = pairs.first?.value { return shapes.read(R.self, value) }
    guard explode else { return malformed("must be written ;\(name)=…") }
    return shapes.read(R.self, pairs: pairs.map { ($0.name, $0.value) })
  }

  private func malformed<Value>(_ message: String) -> ParameterShapes.Outcome<Value> {
    .faults([JSONFailure(pointer: "", id: "style", message: message, offset: 0)])
  }
}
