import CodePrinting
import ContractModel
import TreatyJSON

/// One generated type with everything decided: what is left is printing.
struct Declaration {
  enum Body {
    case structure(Structure)
    case enumeration(Enumeration)
    case union(Union)
    case views([View])
    case tuple(Tuple)
    /// A struct around a collection that contains itself: a typealias cannot.
    case wrapper(SwiftUse)
    case alias(String)
    case rule(Rule)
  }
  struct Structure {
    struct Property {
      var identifier: String
      var wire: String
      /// As declared: optional where it may be absent or null.
      var type: String
      /// The local that `read` collects it in, always optional.
      var local: String
      var localType: String
      var read: String
      var presence: Presence
      /// Swift source of the contract's default.
      var initial: String?
      var documentation: String?
      var isDeprecated: Bool
    }
    enum Presence {
      case required
      case requiredNullable
      case optional
      /// Optional in the contract with a default: not optional in Swift.
      case defaulted
      /// Not stored: Swift source of the constant.
      case constant(String)
    }
    enum Additional {
      case ignored, closed
      case kept(SwiftUse)
    }
    var properties: [Property]
    var additional: Additional
    var minProperties: Int?
    var maxProperties: Int?
    /// The dictionary's name, `additionalFields` unless the contract uses that.
    var additionalName: String
    var required: [Int]
    /// Unions that the same object is read by too.
    var facets: [Facet] = []
    var presence: [PresenceRule] = []
    /// Fields that are due in one direction only.
    var inRequests: [Int] = []
    var inResponses: [Int] = []
    /// Dictionaries of the members whose names match patterns.
    var patterned: [Patterned] = []
  }
  struct Patterned {
    var identifier: String
    var use: SwiftUse
    var patterns: [String]
  }
  /// A list whose items have positions.
  struct Tuple {
    var positions: [Structure.Property]
    /// Those that are always written.
    var required: Int
    var rest: (identifier: String, use: SwiftUse)?
    var min: Int?
    var max: Int?
  }
  struct Facet {
    var identifier: String
    var type: String
    var reader: String
  }
  struct Enumeration {
    enum Raw: String { case string = "String", integer = "Int", number = "Double", value = "JSONValue" }
    var raw: Raw
    /// The contract allows other values than it names.
    var isOpen = false
    /// With the value as Swift source.
    var cases: [(identifier: String, wire: String)]
  }
  struct Union {
    struct Case {
      var identifier: String
      var type: String
      var read: String
      /// What reads it in a trial; empty when none is needed.
      var reader: String
      var kinds: TypeSet
    }
    var cases: [Case]
    var selection: UnionShape.Selection
    var isIndirect: Bool
  }
  struct View {
    var identifier: String
    var type: String
    var reader: String
  }
  struct Rule: Hashable {
    var value: String
    var read: String
    var patterns: [String]
    var schema: String?

    /// Says what is checked, where that is short: `StringMaxLength5000Rule`.
    var name: String? {
      guard patterns.isEmpty, schema == nil, ["try json.string(", "try json.integer("].contains(where: read.hasPrefix)
      else {
        return nil
      }
      let words = read.dropFirst("try json.".count).replacing(".self", with: "").replacing("...", with: "-to-")
      let name = SwiftNaming.type(String(words)) + "Rule"
      return name.utf8.count <= 60 ? name : nil
    }
  }

  var name: String
  var documentation: String?
  var isDeprecated = false
  var body: Body
  /// What values are held against besides: JSON Schema text.
  var schema: String?
}
