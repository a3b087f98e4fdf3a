import CodePrinting
import ContractModel
import ContractText

/// What Swift sees of a body's media types.
extension SwiftPlanner {
  /// Nil: the contract has content, and none of it is left. `role` begins the names that the operation needs for it.
  func content(_ media: [MediaType], context: String, role: String) -> OperationPlan.Content? {
    guard !media.isEmpty else { return OperationPlan.Content.none }
    var representations: [OperationPlan.Representation] = []
    for type in distinct(withoutOtherWritings(media)) {
      guard let coding = coding(type, context: context) else { continue }
      var representation = OperationPlan.Representation(mediaTypes: [type.type], coding: coding)
      switch coding {
      case .form(let use), .multipart(let use):
        let fields = fieldEncodings(type, use.key)
        if !fields.isEmpty { representation.encoding = (Self.uncapitalised(role) + "Encoding", fields) }
      default: break
      }
      representations.append(representation)
    }
    guard !representations.isEmpty else { return nil }
    var content = OperationPlan.Content(representations: joined(representations))
    decide(&content, role)
    return content
  }

  /// One Swift type for all of them, or an enum.
  private func decide(_ content: inout OperationPlan.Content, _ role: String) {
    let printer = ContentPrinter(content: content, runtime: runtime)
    let types = Set(content.representations.map(printer.type))
    let texts = content.representations.count { if case .text = $0.coding { true } else { false } }
    let others = content.representations.count { !$0.coding.isStructured } - texts
    if types.count == 1, texts <= 1, others == 0 || content.representations.count == 1 {
      // What is asked for and sent when nobody says what: JSON, else the contract's first.
      if let json = content.representations.firstIndex(where: { if case .json = $0.coding { true } else { false } }) {
        content.representations.insert(content.representations.remove(at: json), at: 0)
      }
      return
    }
    content.choice = nestedName(role + "Content")
    let names = content.representations.map(\.coding.identifier)
    var scope = NameScope(reserving: ["self", "init", "read", "write", "answer"])
    for index in content.representations.indices {
      let isOnly = names.count { $0 == names[index] } == 1
      let subtype = essence(content.representations[index].mediaTypes[0]).split(separator: "/").last.map(String.init)
      content.representations[index].identifier = scope.claim(
        isOnly ? names[index] : SwiftNaming.member(subtype ?? names[index]))
    }
  }

  /// A name inside operations. No type of the module may have it, or the operation could not speak of that one.
  private func nestedName(_ wanted: String) -> String {
    if let known = nestedNames[wanted] { return known }
    var name = wanted
    while typeScope.isTaken(name) { name += "Value" }
    nestedNames[wanted] = typeScope.claim(name)
    return name
  }

  /// Bytes of several types, one after the other in the contract, are one representation that knows its type.
  private func joined(_ representations: [OperationPlan.Representation]) -> [OperationPlan.Representation] {
    func isRaw(_ coding: OperationPlan.Coding) -> Bool {
      switch coding {
      case .bytes, .file: true
      default: false
      }
    }
    let raw = representations.filter { isRaw($0.coding) }
    guard raw.count > 1 else { return representations }
    var result: [OperationPlan.Representation] = []
    for representation in representations {
      if !isRaw(representation.coding) {
        result.append(representation)
      } else if !result.contains(where: { isRaw($0.coding) }) {
        result.append(.init(mediaTypes: raw.flatMap(\.mediaTypes), coding: .file))
      }
    }
    return result
  }

  /// A media type says once what it is, whatever its parameters are.
  private func distinct(_ media: [MediaType]) -> [MediaType] {
    var seen: Set<String> = []
    return media.filter { type in
      if seen.insert(essence(type.type)).inserted { return true }
      diagnostics.append(
        Diagnostic(
          "same-media-type", .note, "\(type.type) is the same media type as one before it, whose schema is taken",
          at: type.place))
      return false
    }
  }

  /// Writings of a value that we cannot write (YAML, Protobuf), beside one that we can.
  private func withoutOtherWritings(_ media: [MediaType]) -> [MediaType] {
    let structured = media.filter { isJSON($0) || isForm($0.type) || isXML($0.type) }
    guard !structured.isEmpty, structured.count < media.count else { return media }
    return media.filter { type in
      guard let schema = type.schema, !isBinary(resolver.use(of: schema).key), !isJSON(type), !isForm(type.type),
        !isXML(type.type), !essence(type.type).hasPrefix("multipart/"), !isSequence(type),
        structured.contains(where: { $0.schema == schema || isAlike($0.schema, schema) })
      else { return true }
      if case .string = resolver.shape(of: resolver.use(of: schema).key) { return true }
      diagnostics.append(
        Diagnostic(
          "other-encoding", .note, "\(type.type) is another writing of the same value, which is not generated",
          at: type.place))
      return false
    }
  }

  /// Inline schemas that both are objects are hardly ever two different things here.
  private func isAlike(_ left: SchemaID?, _ right: SchemaID) -> Bool {
    guard let left else { return false }
    return resolver.use(of: left).key == resolver.use(of: right).key
  }

  // MARK: - One media type

  private func coding(_ media: MediaType, context: String) -> OperationPlan.Coding? {
    let essence = essence(media.type)
    let schema = media.schema.map(resolver.use(of:))
    func use(_ type: TypeUse?, _ suffix: String = "") -> SwiftUse {
      generic(self.use(type ?? TypeUse(TypeKey.anything), context: context + suffix))
    }
    if isSequence(media) { return sequence(media, context) }
    if isJSON(media) { return .json(use(schema)) }
    if isForm(media.type) { return .form(use(schema)) }
    if essence.hasPrefix("multipart/") {
      guard let schema, isObject(schema.key) else { return .parts }
      return .multipart(use(schema))
    }
    if isXML(media.type), let schema, let id = media.schema, !isBinary(schema.key) {
      if case .string = resolver.shape(of: schema.key) { return .text }
      let value = use(schema)
      return .xml(value, mapping: xmlRoot(id, context: context, at: media.place))
    }
    let isBinary = schema.map { self.isBinary($0.key) } ?? false
    if !isBinary, !isRaw(essence), let schema {
      switch resolver.shape(of: schema.key) {
      case .string(let rule, let format):
        if rule.isEmpty, format == .plain { return .text }
        return .value(use(schema))
      case .boolean, .integer, .number, .stringEnumeration, .integerEnumeration, .values, .constant:
        return .value(use(schema))
      default: break
      }
    }
    if essence.hasPrefix("text/"), !isBinary, !essence.contains("*") { return .text }
    return essence.contains("*") ? .file : .bytes
  }

  private func sequence(_ media: MediaType, _ context: String) -> OperationPlan.Coding {
    var type = (media.itemSchema ?? media.schema).map(resolver.use(of:)) ?? TypeUse(TypeKey.anything)
    // A schema is of the whole sequence (3.2), or, as it is mostly meant, of each item.
    if media.itemSchema == nil, case .array(let rule) = resolver.shape(of: type.key) {
      type = rule.element ?? TypeUse(TypeKey.anything)
    }
    let use = generic(self.use(type, context: context + "Item"))
    guard essence(media.type) == "text/event-stream" else { return .items(use) }
    if media.itemSchema != nil, isObject(type.key) { return .wholeEvents(use) }
    switch resolver.shape(of: type.key) {
    case .string, .stringEnumeration: return .events(use, isText: true)
    case .any:
      let string = runtime["String"]
      return .events(
        SwiftUse(
          type: string, read: "try json.string()", reader: string, key: TypeKey.anything, context: ""), isText: true)
    default: return .events(use, isText: false)
    }
  }

  /// An object, or a union of some.
  private func isObject(_ key: TypeKey) -> Bool {
    switch resolver.shape(of: key) {
    case .object, .map, .views, .any: true
    case .union(let union): union.variants.allSatisfy { isObject($0.type.key) }
    default: false
    }
  }

  func essence(_ type: String) -> String {
    var text = type.prefix { $0 != ";" }.lowercased()
    while text.last == " " { text.removeLast() }
    return text
  }

  func isJSON(_ type: String) -> Bool {
    let essence = essence(type)
    return essence == "application/json" || essence.hasSuffix("+json") || essence == "text/json"
  }

  /// A range with a schema that is no file means JSON.
  private func isJSON(_ media: MediaType) -> Bool {
    if isJSON(media.type) { return true }
    guard ["*/*", "application/*"].contains(essence(media.type)), let schema = media.schema else { return false }
    return !isBinary(resolver.use(of: schema).key)
  }

  private func isForm(_ type: String) -> Bool { essence(type) == "application/x-www-form-urlencoded" }

  func isXML(_ type: String) -> Bool {
    let essence = essence(type)
    return essence == "application/xml" || essence == "text/xml" || essence.hasSuffix("+xml")
  }

  /// Types whose content is never text, whatever a sloppy `type: string` says.
  private func isRaw(_ essence: String) -> Bool {
    if ["image/", "audio/", "video/", "font/"].contains(where: essence.hasPrefix) || essence.contains("*") {
      return true
    }
    return [
      "application/octet-stream", "application/pdf", "application/zip", "application/gzip", "application/x-gzip",
      "application/x-tar", "application/x-gtar", "application/x-zip-compressed", "application/wasm",
    ].contains(essence)
  }

  private func isSequence(_ media: MediaType) -> Bool {
    let essence = essence(media.type)
    return [
      "text/event-stream", "application/jsonl", "application/x-jsonl", "application/x-ndjson", "application/ndjson",
      "application/jsonlines", "application/x-jsonlines", "application/json-lines", "application/json-seq",
      "application/stream+json", "application/x-json-stream",
    ].contains(essence) || essence.hasSuffix("+json-seq") || essence.hasSuffix("+jsonl")
  }

  static func uncapitalised(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
}
