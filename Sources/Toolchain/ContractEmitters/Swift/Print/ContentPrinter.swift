import CodePrinting

/// The code that each kind of content takes: its type, and how both sides write and read it.
struct ContentPrinter {
  let content: OperationPlan.Content
  let runtime: RuntimeNames

  /// Nil for no content.
  var type: String? { content.representations.first.map(type) }

  /// For the route's `accepts` and `produces`.
  var mediaTypes: [String] { content.representations.map(\.mediaType) }

  private func type(_ representation: OperationPlan.Representation) -> String {
    switch representation.coding {
    case .json(let use), .xml(let use, _): use.elementType
    case .text: runtime["String"]
    }
  }

  /// The client's statement that writes `value`, which may be nil, into `request`.
  func requestWrite(_ value: String) -> String? {
    content.representations.first.map { "request.\(call($0))(\(value)\(mapping($0))\(contentType($0)))" }
  }

  /// The server's expression that reads `request`; its value is nil when there is none, or none that is valid.
  func requestRead(isRequired: Bool) -> String? {
    content.representations.first.map { representation in
      switch representation.coding {
      case .json(let use): "request.body(\(use.elementReader(runtime)).self\(isRequired ? "" : ", required: false"))"
      case .text: "request.text(\(isRequired ? "" : "required: false"))"
      case .xml(let use, let mapping):
        "request.xml(\(use.elementReader(runtime)).self, \(mapping)\(isRequired ? "" : ", required: false"))"
      }
    }
  }

  /// The server's expression for an answer of `value`.
  func answer(_ status: String, _ value: String) -> String {
    guard let representation = content.representations.first else { return "\(runtime["Answer"])(\(status))" }
    let label =
      switch representation.coding {
      case .json: ""
      case .text: "text: "
      case .xml: "xml: "
      }
    return "\(runtime["Answer"])(\(status), \(label)\(value)\(mapping(representation))\(contentType(representation)))"
  }

  /// The client's expression that reads `response`.
  func responseRead() -> String? {
    content.representations.first.map { representation in
      switch representation.coding {
      case .json(let use): "try response.body(\(use.elementReader(runtime)).self)"
      case .text: "try response.text()"
      case .xml(let use, let mapping): "try response.xml(\(use.elementReader(runtime)).self, \(mapping))"
      }
    }
  }

  private func call(_ representation: OperationPlan.Representation) -> String {
    switch representation.coding {
    case .json: "body"
    case .text: "text"
    case .xml: "xml"
    }
  }

  private func mapping(_ representation: OperationPlan.Representation) -> String {
    guard case .xml(_, let mapping) = representation.coding else { return "" }
    return ", \(mapping)"
  }

  /// The argument that names the media type, unless it is the one that the runtime takes anyway.
  private func contentType(_ representation: OperationPlan.Representation) -> String {
    let usual =
      switch representation.coding {
      case .json: ["application/json", "*/*"]
      case .text: ["text/plain"]
      case .xml: ["application/xml"]
      }
    return usual.contains(representation.mediaType) ? "" : ", \(SwiftText.literal(representation.mediaType))"
  }
}
