import ContractModel
import ContractText
import TreatyJSON

extension Reading {
  /// A field that an object does not have by the specification: an extension is kept, anything else reported. Gives
  /// the field that was probably meant, so that it is not reported as missing too.
  @discardableResult
  func otherField(
    _ key: Node, _ value: Node, in object: ObjectKind, into extensions: inout Extensions
  ) -> Keyword? {
    let name = key.text
    if name.utf8.starts(with: "x-".utf8) {
      extensions[name] = json(value)
      return nil
    }
    return unknownField(key, in: object)
  }

  /// For objects whose extensions the model does not keep.
  @discardableResult
  func otherField(_ key: Node, in object: ObjectKind) -> Keyword? {
    key.text.utf8.starts(with: "x-".utf8) ? nil : unknownField(key, in: object)
  }

  /// A stray field is a warning, since vendors add their own; one slip away from a real field it is a mistake, and in a
  /// path item it would be an operation lost.
  private func unknownField(_ key: Node, in object: ObjectKind) -> Keyword? {
    let name = key.text
    let fields = object.fields(in: dialect)
    let meant = findings.isFull ? nil : Spelling.nearest(name, among: fields.lazy.map(\.rawValue))
    let guess = meant.flatMap { text in fields.first { $0.rawValue == text } }
    let isError = object == .pathItem || (guess != nil && object != .schema)
    report(
      "unknown-field", isError ? .error : .warning, "\(object.noun) has no field \"\(shown(name))\"", at: key,
      fix: guess.map { "Did you mean \"\($0.rawValue)\"?" })
    return guess
  }

  /// A construct of a newer edition in an older document: read as it is meant.
  func newer(_ key: Node, than object: ObjectKind, since edition: Dialect = .v31) {
    guard dialect < edition else { return }
    report(
      "newer-construct", .warning,
      "\"\(key.text)\" came to \(object.noun) with OpenAPI \(edition.label); it is read as it is meant there",
      at: key, fix: "Write openapi: \(edition.label).0, or leave it out.")
  }

  /// A name as a message may show it: short, on one line.
  func shown(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars.prefix(60) {
      let isControl = scalar.value < 0x20 || (scalar.value >= 0x7F && scalar.value < 0xA0)
      if isControl || scalar.value == 0x2028 || scalar.value == 0x2029 {
        result += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return name.unicodeScalars.count > 60 ? result + "…" : result
  }

  /// A fix for a name that is a slip away from one that exists. Nothing is searched for once nobody reads it any more.
  func didYouMean(_ name: String, _ candidates: some Collection<String>) -> String? {
    guard !findings.isFull, candidates.count <= 20_000 else { return nil }
    return Spelling.nearest(name, among: candidates).map { "Did you mean \"\($0)\"?" }
  }

  /// OpenAPI 3.1.1 §4.8.11. Only checked: the model keeps what descriptions say themselves.
  func readExternalDocs(_ node: Node) {
    guard let node = mapping(node, .externalDocs) else { return }
    var hasAddress = false
    for (key, value) in node.entries {
      switch keyword(key) {
      case .url:
        hasAddress = true
        _ = text(value, .url)
      case .description: _ = text(value, .description)
      default: if otherField(key, in: .externalDocs) == .url { hasAddress = true }
      }
    }
    if !hasAddress { missing(.url, in: .externalDocs, at: node) }
  }
}
