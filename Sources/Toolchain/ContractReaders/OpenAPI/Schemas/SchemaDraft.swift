import ContractModel
import ContractText
import TreatyJSON

/// A schema while its fields are read, with the nodes that later checks point at.
struct SchemaDraft {
  /// Which groups of keywords were met.
  struct Groups: OptionSet {
    let rawValue: UInt8
    static let string = Groups(rawValue: 1)
    static let number = Groups(rawValue: 2)
    static let array = Groups(rawValue: 4)
    static let object = Groups(rawValue: 8)
    static let composition = Groups(rawValue: 16)
    static let annotations = Groups(rawValue: 32)
  }
  let id: SchemaID
  let name: String?
  let node: Node
  var groups: Groups = []

  var types: TypeSet = .any
  var saysTypes: Bool { types != .any }
  var nullable: Node?
  var reference: SchemaID?
  var format: String?
  var assertsFormat = false
  var enumeration: [JSONValue]?
  var enumNode: Node?
  var constant: JSONValue?
  var initial: Node?
  var string = StringKeywords()
  var number = NumberKeywords()
  var array = ArrayKeywords()
  var object = ObjectKeywords()
  var composition = Composition()
  var annotations = Annotations()

  var discriminator: Node?
  var required: Node?
  var additionalItems: Node?
  /// 3.0's boolean exclusive bounds.
  var excludesMinimum = false
  var excludesMaximum = false
  /// Lower bounds as written, for the case that they are above the upper ones.
  var low: [Keyword: Node] = [:]

  init(id: SchemaID, name: String?, node: Node) {
    self.id = id
    self.name = name
    self.node = node
  }

  var place: Place { node.place.startOnly }

  /// The finished schema. Groups that were not met stay nil, which keeps tables of many thousand schemas small.
  func schema(name: String?, id: SchemaID, annotations: Annotations?) -> Schema {
    Schema(
      id: id, name: name, place: place, types: types, reference: reference, format: format,
      assertsFormat: assertsFormat,
      enumeration: enumeration, constant: constant, string: groups.contains(.string) ? string : nil,
      number: groups.contains(.number) ? number : nil, array: groups.contains(.array) ? array : nil,
      object: groups.contains(.object) ? object : nil, composition: groups.contains(.composition) ? composition : nil,
      annotations: annotations)
  }
}
