import ContractModel

/// A GET that answers with the members of a collection.
struct Listing {
  /// The array's own bound.
  let isBounded: Bool

  /// Nil for what is no listing, as far as a contract shows: an array of objects, or an object around one, under a path
  /// that does not end in a parameter. An order with its items in it is none.
  init?(of operation: Operation, _ schemas: SchemaTable) {
    guard operation.method == .get, operation.path.endsInLiteral,
      let schema = operation.responses.first(where: { $0.status.isSuccess })?.content.first(where: \.isJSON)?.schema
    else { return nil }
    if let array = Self.array(schema, schemas) {
      isBounded = array.maxItems != nil
      return
    }
    let last = operation.path.segments.last.map { Casing.flatCase.converted(String($0)) } ?? ""
    let arrays = schemas.members(of: schema).lazy.compactMap { member in
      Self.array(member.schema, schemas).map { (name: Casing.flatCase.converted(member.name), array: $0) }
    }
    guard let found = arrays.first(where: { Self.envelopes.contains($0.name) || $0.name == last }) else { return nil }
    isBounded = found.array.maxItems != nil
  }

  private static let envelopes: Set<String> = ["items", "data", "results", "entries", "records", "values", "content"]

  /// Of objects: a list of words or numbers is short, or a value of its own.
  private static func array(_ id: SchemaID, _ schemas: SchemaTable) -> ArrayKeywords? {
    guard schemas.types(of: id).subtracting(.null) == .array,
      let array = schemas.parts(of: id).lazy.compactMap(\.array).first, let items = array.items,
      schemas.types(of: items).subtracting(.null) == .object
    else { return nil }
    return array
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
