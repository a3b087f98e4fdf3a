import ContractModel
import TreatyJSON

/// A header's value in the style `simple`, written here without the runtime: what the runtime reads must not be only
/// what it wrote.
struct HeaderText {
  /// Nil for what a header cannot say.
  let text: String?

  init(_ content: ContractModel.Parameter.Content, _ value: JSONValue) {
    guard case .schema(_, _, let explode) = content else {
      text = value.description
      return
    }
    switch value {
    case .array(let items): text = items.map(Self.scalar).joined(separator: ",")
    case .object(let object):
      text = object.members.map { "\($0.key)\(explode ? "=" : ",")\(Self.scalar($0.value))" }.joined(separator: ",")
    default: text = Self.scalar(value)
    }
  }

  private static func scalar(_ value: JSONValue) -> String { value.string ?? value.description }
}
