import ContractText

/// What a request carries.
public struct RequestBody: Sendable {
  /// The component's name when the contract shares this body by name.
  public var name: String?
  public var isRequired: Bool
  public var description: String?
  public var content: [MediaType]
  public var place: Place
  public init(name: String?, isRequired: Bool, description: String?, content: [MediaType], place: Place) {
    self.name = name
    self.isRequired = isRequired
    self.description = description
    self.content = content
    self.place = place
  }
}

/// One representation of a body: media type as written, its schema when it has one.
public struct MediaType: Sendable {
  public var type: String
  public var schema: SchemaID?
  /// 3.2: each item of a sequential media type.
  public var itemSchema: SchemaID?
  public var encodings: [Encoding]
  /// 3.2: of the first parts of a multipart body without names, by position; `Encoding.property` is empty.
  public var prefixEncodings: [Encoding] = []
  /// 3.2: of every further part.
  public var itemEncoding: Encoding?
  public var examples: [Example]
  public var place: Place
  public init(
    type: String, schema: SchemaID?, itemSchema: SchemaID? = nil, encodings: [Encoding] = [], examples: [Example] = [],
    place: Place
  ) {
    self.type = type
    self.schema = schema
    self.itemSchema = itemSchema
    self.encodings = encodings
    self.examples = examples
    self.place = place
  }
}

/// How one property of a form or multipart body is written, or one part that has a position instead of a name.
public struct Encoding: Sendable {
  public var property: String
  public var contentType: String?
  public var headers: [Header]
  public var style: ParameterStyle?
  public var explode: Bool?
  public var allowsReserved: Bool
  public init(
    property: String, contentType: String?, headers: [Header], style: ParameterStyle?, explode: Bool?,
    allowsReserved: Bool
  ) {
    self.property = property
    self.contentType = contentType
    self.headers = headers
    self.style = style
    self.explode = explode
    self.allowsReserved = allowsReserved
  }
}
