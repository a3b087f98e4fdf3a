import TreatyJSON

/// Reads `application/x-www-form-urlencoded` into the small JSON that generated readers read.
enum FormReader {
  static func read<R: JSONReadable>(_: R.Type, _ bytes: [UInt8], _ encoding: FormEncoding)
    -> ParameterShapes.Outcome<R.Value>
  {
    let items = QueryItems(query: bytes, 0..<bytes.count)
    let text = ParameterText(plusIsSpace: true)
    var tree = ParameterTree(text, isObject: true)
    for item in items.items {
      guard let name = PercentEncoding.decoded(bytes[item.name], plusIsSpace: true) else { return .text(.badEscape) }
      guard tree.insert(field: name, bytes[item.value], encoding) else {
        let shown = String(decoding: name.prefix(64), as: UTF8.self)
        let message = "\(shown) is nested too deeply, or given as a value and as an object"
        return .faults([JSONFailure(pointer: "", id: "style", message: message, offset: 0)])
      }
    }
    return tree.read(R.self, options: ParameterShapes.options)
  }
}

extension ParameterTree {
  /// Adds a pair of a form: `a=1`, `a[]=1`, `a[b][c]=1`, or a name that is declared with its brackets.
  mutating func insert(field name: [UInt8], _ value: ArraySlice<UInt8>, _ encoding: FormEncoding) -> Bool {
    let whole = String(decoding: name, as: UTF8.self)
    var path = [name]
    var field = encoding[whole]
    if field == nil, let bracket = name.firstIndex(of: UInt8(ascii: "[")), bracket > 0,
      let keys = QueryItems.path(name[bracket...])
    {
      path = [Array(name[..<bracket])] + keys
      field = encoding[String(decoding: name[..<bracket], as: UTF8.self)]
    }
    guard path.count <= ParameterTree.maximumDepth, insert(path, value) else { return false }
    guard let field, path.count == 1 else { return true }
    if field.isJSON || field.style == .json { hint(path[0], .json) }
    if let style = field.style, !field.explode { hint(path[0], .separated(style.separator)) }
    return true
  }
}
