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
  }
  struct Facet {
    var identifier: String
    var type: String
    var reader: String
  }
  struct Enumeration {
    var isString: Bool
    /// The contract allows other values than it names.
    var isOpen = false
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

    /// Says what is checked, where that is short: `StringMaxLength5000Rule`.
    var name: String? {
      guard patterns.isEmpty, ["try json.string(", "try json.integer("].contains(where: read.hasPrefix) else {
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
}
