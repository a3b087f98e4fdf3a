import TreatyJSON

/// Reads the parts of a multipart body into the small JSON that generated readers read.
struct MultipartReader {
  private let parts: [MultipartParser.Part]
  private let encoding: FormEncoding
  /// The most bytes that the values, which are no files, may have together.
  private let limit: Int

  init(_ parts: [MultipartParser.Part], _ encoding: FormEncoding, limit: Int) {
    self.parts = parts
    self.encoding = encoding
    self.limit = limit
  }

  /// Every part by itself, for a body without names.
  var files: [File] { parts.map { file($0, HeaderParameters($0.header("content-disposition") ?? "")) } }

  func read<R: JSONReadable>(_: R.Type, options: JSONReader.Options) -> ParameterShapes.Outcome<R.Value> {
    let attachments = Attachments()
    var tree = ParameterTree(ParameterText(isEncoded: false), isObject: true)
    var faults: [JSONFailure] = []
    var size = 0
    func fail(_ name: String, _ id: String, _ message: String) {
      let pointer = "/" + String(decoding: ParameterTree.token(Array(name.utf8)), as: UTF8.self)
      faults.append(JSONFailure(pointer: pointer, id: id, message: message, offset: 0))
    }
    for part in parts {
      let disposition = HeaderParameters(part.header("content-disposition") ?? "")
      guard let name = disposition["name"] else {
        fail("", "part", "a part has no name")
        continue
      }
      let field = encoding[name]
      let file = file(part, disposition)
      if let field { check(file, field) { fail(name, $0, $1) } }
      var text = part.content.bytes
      if field?.isFile == true {
        text = Array(attachments.add(.init(file: file, text: nil)).utf8)
      } else {
        size += part.content.count
        if text == nil || size > limit {
          fail(name, "size", "the values have more than \(limit) bytes")
          continue
        }
        if let field, field.isHeaded {
          text = Array(attachments.add(.init(file: file, text: text)).utf8)
        }
      }
      guard let text, tree.insert(part: name, text[...], encoding) else {
        fail(name, "style", "given as a value and as an object")
        continue
      }
      if file.contentType.flatMap({ MediaType($0) })?.isJSON == true, field?.isHeaded != true {
        tree.hint(Array(name.utf8), .json)
      }
    }
    if !faults.isEmpty { return .faults(faults) }
    return Attachments.$current.withValue(attachments) { tree.read(R.self, options: options) }
  }

  private func check(_ file: File, _ field: FieldEncoding, fail: (String, String) -> Void) {
    if let type = file.contentType.flatMap({ MediaType($0) }), !field.contentTypes.isEmpty,
      !field.contentTypes.contains(where: { $0.covers(type) })
    {
      let allowed = field.contentTypes.map(\.essence).joined(separator: " or ")
      fail("contentType", "the part is \(type.essence), not \(allowed)")
    }
    for header in field.headers where file.headers[header] == nil {
      fail("required", "the part needs the header \(header)")
    }
  }

  private func file(_ part: MultipartParser.Part, _ disposition: HeaderParameters) -> File {
    var headers: [String: String] = [:]
    for header in part.headers where header.name != "content-type" && header.name != "content-disposition" {
      headers[header.name] = header.value
    }
    return File(
      part.content.stream, contentType: part.header("content-type"), name: disposition["filename"], headers: headers)
  }
}

extension ParameterTree {
  /// Adds a part: by its name as it is, unless its field is written with brackets.
  fileprivate mutating func insert(part name: String, _ text: ArraySlice<UInt8>, _ encoding: FormEncoding) -> Bool {
    let base = String(name.prefix { $0 != "[" })
    if base != name, encoding[name] == nil, encoding[base]?.style != nil {
      return insert(field: Array(name.utf8), text, encoding)
    }
    guard insert([Array(name.utf8)], text) else { return false }
    if encoding[name]?.isJSON == true { hint(Array(name.utf8), .json) }
    return true
  }
}
