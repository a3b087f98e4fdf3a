extension OperationPlan {
  /// What a request or an answer carries: the ways to write it, in the contract's order; none for no content.
  struct Content {
    var representations: [Representation] = []

    static let none = Content()
    var isEmpty: Bool { representations.isEmpty }
    /// The one JSON representation, for what looks inside of content.
    var json: SwiftUse? {
      guard representations.count == 1, case .json(let use) = representations[0].coding else { return nil }
      return use
    }
  }

  /// One media type, and how values are written in it.
  struct Representation {
    /// As the contract names it, which may be a range: `application/json`, `*/*`.
    var mediaType: String
    var coding: Coding
  }

  /// How content is turned into Swift values and back. What each one means for the generated code stands in
  /// `ContentPrinter`, and nowhere else.
  enum Coding {
    case json(SwiftUse)
    case text
    /// With Swift source of the mapping that has its names.
    case xml(SwiftUse, mapping: String)
  }
}
