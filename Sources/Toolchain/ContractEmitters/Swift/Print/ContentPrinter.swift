import CodePrinting

/// The code that each kind of content takes: its type, and how both sides write and read it.
struct ContentPrinter {
  let content: OperationPlan.Content
  let runtime: RuntimeNames
  /// The operation, whose constants and nested types are named with it.
  var owner = ""

  /// Nil for no content.
  var type: String? {
    if let choice = content.choice { return "\(owner).\(choice)" }
    return content.representations.first.map(type)
  }

  /// For the route's `accepts` and `produces`.
  var mediaTypes: [String] { content.representations.flatMap(\.mediaTypes) }

  func type(_ representation: OperationPlan.Representation) -> String {
    switch representation.coding {
    case .json(let use), .xml(let use, _), .value(let use), .form(let use), .multipart(let use): use.elementType
    case .text: runtime["String"]
    case .parts: "[\(runtime["File"])]"
    case .bytes: runtime["ByteStream"]
    case .file: runtime["File"]
    case .items(let use), .wholeEvents(let use): "\(runtime["ItemStream"])<\(use.elementType)>"
    case .events(let use, _): "\(runtime["EventStream"])<\(use.elementType)>"
    }
  }

  // MARK: - Requests

  /// The client's statement that writes `value` into `request`.
  func requestWrite(_ value: String, isRequired: Bool) -> String? {
    if content.choice != nil { return "\(value)\(isRequired ? "" : "?").write(to: &request)" }
    return content.representations.first.map { requestWrite($0, value) }
  }

  func requestWrite(_ representation: OperationPlan.Representation, _ value: String) -> String {
    var arguments = [value]
    let call: String
    switch representation.coding {
    case .json: call = "body"
    case .xml(_, let mapping):
      call = "xml"
      arguments.append(mapping)
    case .text: call = "text"
    case .value: call = "value"
    case .form: call = "form"
    case .multipart: call = "multipart"
    case .parts: call = "parts"
    case .bytes: call = "bytes"
    case .file: call = "file"
    case .items: call = "items"
    case .events(_, let isText):
      call = "events"
      if isText { arguments.append(".text") }
    case .wholeEvents: call = "wholeEvents"
    }
    arguments += encodingAndType(representation)
    return "request.\(call)(\(arguments.joined(separator: ", ")))"
  }

  /// The server's expression that reads `request`; its value is nil when there is none, or none that is valid.
  func requestRead(isRequired: Bool) -> String? {
    if let type, content.choice != nil {
      return "try await \(type).read(&request\(isRequired ? "" : ", required: false"))"
    }
    guard content.representations.count > 1 else {
      return content.representations.first.map { effects($0) + requestRead($0, isRequired ? "" : "required: false") }
    }
    let marks = content.representations.map(effects).max { $0.count < $1.count } ?? ""
    return marks + "(" + chain("request.representation") { requestRead($0, isRequired ? "" : "required: false") }
      + ")"
  }

  /// Taking parts in is all that waits, and all that may fail beside what is collected.
  private func effects(_ representation: OperationPlan.Representation) -> String {
    switch representation.coding {
    case .multipart, .parts: "try await "
    default: ""
    }
  }

  func requestRead(_ representation: OperationPlan.Representation, _ required: String) -> String {
    var arguments = readArguments(representation)
    if !required.isEmpty { arguments.append(required) }
    return "request.\(readCall(representation))(\(arguments.joined(separator: ", ")))"
  }

  // MARK: - Answers

  /// The server's expression for an answer of `value`.
  func answer(_ status: String, _ value: String) -> String {
    if content.choice != nil { return "\(value).answer(\(status))" }
    guard let first = content.representations.first else { return "\(runtime["Answer"])(\(status))" }
    let all = content.representations.flatMap { representation in
      representation.mediaTypes.map { (SwiftText.literal($0), answer(representation, status, value)) }
    }
    guard all.count > 1, first.coding.isStructured else { return answer(first, status, value) }
    return "\(runtime["Answer"])([\(all.map { "\($0): { \($1) }" }.joined(separator: ", "))])"
  }

  func answer(_ representation: OperationPlan.Representation, _ status: String, _ value: String) -> String {
    var label = ""
    var arguments: [String] = []
    switch representation.coding {
    case .json: break
    case .xml(_, let mapping):
      label = "xml: "
      arguments.append(mapping)
    case .text: label = "text: "
    case .value: label = "value: "
    case .form: label = "form: "
    case .multipart: label = "multipart: "
    case .parts: label = "parts: "
    case .bytes: label = "bytes: "
    case .file: label = "file: "
    case .items: label = "items: "
    case .events(_, let isText):
      label = "events: "
      if isText { arguments.append(".text") }
    case .wholeEvents: label = "wholeEvents: "
    }
    arguments += encodingAndType(representation)
    return "\(runtime["Answer"])(\(([status, label + value] + arguments).joined(separator: ", ")))"
  }

  /// The client's expression that reads `response`.
  func responseRead() -> String? {
    if let type, content.choice != nil { return "try \(type).read(&response)" }
    guard content.representations.count > 1 else {
      return content.representations.first.map { effect($0) + responseRead($0) }
    }
    return "try (" + chain(representationOf("response")) { responseRead($0) } + ")"
  }

  /// The place of what came among the documented media types.
  func representationOf(_ name: String) -> String {
    "\(name).representation([\(mediaTypes.map(SwiftText.literal).joined(separator: ", "))])"
  }

  func responseRead(_ representation: OperationPlan.Representation) -> String {
    "response.\(readCall(representation))(\(readArguments(representation).joined(separator: ", ")))"
  }

  /// The mark of what can fail before any of it is read.
  func effect(_ representation: OperationPlan.Representation) -> String {
    switch representation.coding {
    case .bytes, .file, .items: ""
    case .json, .xml, .text, .value, .form, .multipart, .parts, .events, .wholeEvents: "try "
    }
  }

  // MARK: - Both

  /// `a == 1 ? … : a == 2 ? … : …`, by the places of media types.
  private func chain(_ selector: String, _ expression: (OperationPlan.Representation) -> String) -> String {
    var result = ""
    for (places, representation) in places.dropFirst() {
      for place in places { result += "\(selector) == \(place) ? \(expression(representation)) : " }
    }
    return result + (content.representations.first.map(expression) ?? "")
  }

  /// Each representation with the places of its media types.
  var places: [(Range<Int>, OperationPlan.Representation)] {
    var next = 0
    return content.representations.map { representation in
      defer { next += representation.mediaTypes.count }
      return (next..<next + representation.mediaTypes.count, representation)
    }
  }

  private func readCall(_ representation: OperationPlan.Representation) -> String {
    switch representation.coding {
    case .json: "body"
    case .xml: "xml"
    case .text: "text"
    case .value: "value"
    case .form: "form"
    case .multipart: "multipart"
    case .parts: "parts"
    case .bytes: "bytes"
    case .file: "file"
    case .items: "items"
    case .events: "events"
    case .wholeEvents: "wholeEvents"
    }
  }

  private func readArguments(_ representation: OperationPlan.Representation) -> [String] {
    switch representation.coding {
    case .json(let use), .value(let use), .form(let use), .multipart(let use), .items(let use), .wholeEvents(let use):
      ["\(use.elementReader(runtime)).self"] + (encoding(representation).map { [$0] } ?? [])
    case .xml(let use, let mapping): ["\(use.elementReader(runtime)).self", mapping]
    case .events(let use, let isText): ["\(use.elementReader(runtime)).self"] + (isText ? [".text"] : [])
    case .text, .parts, .bytes, .file: []
    }
  }

  /// The last arguments of what writes. A media type stands behind an encoding, where the runtime takes one.
  private func encodingAndType(_ representation: OperationPlan.Representation) -> [String] {
    let type = contentType(representation)
    var encoding = encoding(representation)
    switch representation.coding {
    case .form, .multipart: if type != nil { encoding = encoding ?? "[]" }
    default: break
    }
    return [encoding, type].compactMap(\.self)
  }

  private func encoding(_ representation: OperationPlan.Representation) -> String? {
    representation.encoding.map { "\(owner).\($0.name)" }
  }

  /// The argument that names the media type, unless it is the one that the runtime takes anyway.
  private func contentType(_ representation: OperationPlan.Representation) -> String? {
    let type = representation.mediaTypes[0]
    let usual: [String] =
      switch representation.coding {
      case .json: ["application/json", "*/*", "application/*"]
      case .xml: ["application/xml"]
      case .text, .value: ["text/plain"]
      case .form: ["application/x-www-form-urlencoded"]
      case .multipart: ["multipart/form-data"]
      case .parts: ["multipart/mixed"]
      case .bytes: ["application/octet-stream"]
      // The file says it.
      case .file: [type]
      case .items: ["application/jsonl"]
      case .events, .wholeEvents: ["text/event-stream"]
      }
    return usual.contains(type) ? nil : SwiftText.literal(type)
  }
}
