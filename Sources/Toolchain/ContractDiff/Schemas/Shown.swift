import ContractModel
import TreatyJSON

/// Values of a contract in messages: short, whatever the contract holds.
enum Shown {
  static func text(_ text: String) -> String {
    text.unicodeScalars.count <= 80 ? "\"\(text)\"" : "\"\(String(text.unicodeScalars.prefix(77)))…\""
  }

  static func value(_ value: JSONValue) -> String {
    let text = value.description
    return text.unicodeScalars.count <= 80
      ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(79))) + "…"
  }

  static func types(_ types: TypeSet) -> String {
    if types == .any { return "anything" }
    let names: [(TypeSet, String)] = [
      (.object, "object"), (.array, "array"), (.string, "string"), (.number, "number"), (.integer, "integer"),
      (.boolean, "boolean"), (.null, "null"),
    ]
    let all = names.filter { types.contains($0.0) && !($0.0 == .integer && types.contains(.number)) }.map(\.1)
    return all.isEmpty ? "nothing" : list(all)
  }

  /// `a, b or c`; the first ten of long lists.
  static func list(_ names: [String], _ word: String = "or") -> String {
    if names.count > 10 { return names.prefix(10).joined(separator: ", ") + " and \(names.count - 10) more" }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(word) " + last
  }
}
