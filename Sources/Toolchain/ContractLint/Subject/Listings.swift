import ContractModel

/// Finds the operations that answer with the members of a collection, as far as a contract shows: with an array of
/// objects, or an object around one, under a path that does not end in a parameter. An order with its items is none.
struct Listings {
  let schemas: SchemaTable
  private var shapes: [SchemaID: Shape] = [:]

  init(_ schemas: SchemaTable) { self.schemas = schemas }

  private enum Shape {
    case array(isBounded: Bool)
    /// The arrays among the members of an object, their names folded.
    case object([String: Bool])
  }

  /// Whether the contract says how many members there can be; nil for what is no listing, or leads on to further pages.
  mutating func isBounded(_ operation: Operation) -> Bool? {
    guard operation.method == .get, operation.path.endsInLiteral,
      let schema = operation.responses.first(where: { $0.status.isSuccess })?.content.first(where: \.isJSON)?.schema
    else { return nil }
    switch shape(schema) {
    case .array(let isBounded): return isBounded
    case .object(let arrays):
      let last = operation.path.segments.last.map { Casing.flatCase.converted(String($0)) } ?? ""
      return (Self.envelopes + [last]).lazy.compactMap { arrays[$0] }.first
    }
  }

  private static let leads: Set<String> = [
    "next", "cursor", "paging", "pagination", "pages", "page", "links", "more", "continue", "continuation",
  ]
  private static let envelopes = ["items", "data", "results", "entries", "records", "values", "content"]

  private mutating func shape(_ id: SchemaID) -> Shape {
    if let known = shapes[id] { return known }
    var shape = Shape.object([:])
    if let isBounded = isBoundedArray(id) {
      shape = .array(isBounded: isBounded)
    } else {
      var arrays: [String: Bool] = [:]
      let members = schemas.members(of: id)
      let leadsOn = members.contains { member in
        Casing.words(of: member.name).contains { Self.leads.contains($0.lowercased()) }
      }
      for member in leadsOn ? [] : members {
        if let isBounded = isBoundedArray(member.schema) { arrays[Casing.flatCase.converted(member.name)] = isBounded }
      }
      shape = .object(arrays)
    }
    shapes[id] = shape
    return shape
  }

  /// Of objects: a list of words or numbers is short, or a value of its own.
  private func isBoundedArray(_ id: SchemaID) -> Bool? {
    guard schemas.types(of: id).subtracting(.null) == .array,
      let array = schemas.parts(of: id).lazy.compactMap(\.array).first, let items = array.items,
      schemas.types(of: items).subtracting(.null) == .object
    else { return nil }
    return array.maxItems != nil
  }
}

extension Operation {
  /// Whether a caller can ask for a part of a listing, or is led from one to the next.
  var isPaginated: Bool {
    pagination != nil || responses.contains { $0.status.isSuccess && $0.hasHeader("Link", "Content-Range") }
      || parameters.contains { parameter in
        switch parameter.location {
        case .query: Casing.words(of: parameter.name).contains { Self.pagingWords.contains($0.lowercased()) }
        case .header: ["range", "x-page", "x-limit", "x-cursor"].contains(parameter.name.lowercased())
        case .querystring: true
        case .path, .cookie: false
        }
      }
  }

  private static let pagingWords: Set<String> = [
    "page", "pages", "pagination", "limit", "offset", "cursor", "after", "before", "size", "skip", "top", "take",
    "first",
    "last", "next", "start", "starting", "ending", "marker", "token", "max", "maxresults", "pagesize", "perpage",
    "pagetoken", "continue", "continuation", "count", "since", "until", "range", "num", "length", "from", "n",
  ]
}
