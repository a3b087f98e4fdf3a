extension OperationPlan {
  /// What a request or an answer carries: the ways to write it; none for no content.
  struct Content {
    var representations: [Representation] = []
    /// The enum, nested in the operation, that tells representations of different types; nil when all are one type.
    var choice: String?

    static let none = Content()
    var isEmpty: Bool { representations.isEmpty }
    /// The JSON representation that every other one is only another writing of, for what looks inside of content.
    var json: SwiftUse? {
      guard choice == nil, let first = representations.first, case .json(let use) = first.coding else { return nil }
      return use
    }
  }

  /// One way to write content: a media type, or several that are written alike.
  struct Representation {
    /// As the contract names them, which may be ranges: `application/json`, `*/*`.
    var mediaTypes: [String]
    var coding: Coding
    /// The case of the content's enum.
    var identifier = ""
    /// A form's members that are not written as usual: the name of the operation's constant and Swift source of each.
    var encoding: (name: String, fields: [String])?
  }

  /// How content is turned into Swift values and back. What each one means for the generated code stands in
  /// `ContentPrinter`, and nowhere else.
  enum Coding {
    case json(SwiftUse)
    /// With Swift source of the mapping that has its names.
    case xml(SwiftUse, mapping: String)
    case text
    /// A scalar other than a string, as text.
    case value(SwiftUse)
    case form(SwiftUse)
    case multipart(SwiftUse)
    /// A multipart body whose parts have no names.
    case parts
    case bytes
    /// Bytes of any of several media types.
    case file
    /// Values that follow one another.
    case items(SwiftUse)
    /// Server-sent events; in text when their data is no JSON.
    case events(SwiftUse, isText: Bool)
    case wholeEvents(SwiftUse)

    /// What the cases of enums are called.
    var identifier: String {
      switch self {
      case .json: "json"
      case .xml: "xml"
      case .text, .value: "text"
      case .form: "form"
      case .multipart, .parts: "multipart"
      case .bytes: "bytes"
      case .file: "file"
      case .items: "items"
      case .events, .wholeEvents: "events"
      }
    }

    /// Whether an answer's content is handed on as it comes.
    var isStream: Bool {
      switch self {
      case .bytes, .file, .items, .events, .wholeEvents: true
      case .json, .xml, .text, .value, .form, .multipart, .parts: false
      }
    }

    /// Whether a request's content is: a multipart body is taken in part by part.
    var isStreamedRequest: Bool {
      switch self {
      case .multipart, .parts: true
      default: isStream
      }
    }

    /// Whether it says what a value consists of, so that several of these are only writings of one value.
    var isStructured: Bool {
      switch self {
      case .json, .xml, .value, .form, .multipart: true
      case .text, .parts, .bytes, .file, .items, .events, .wholeEvents: false
      }
    }
  }
}
