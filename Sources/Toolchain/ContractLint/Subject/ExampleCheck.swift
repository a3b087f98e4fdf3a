import ContractModel
import ContractText
import SchemaLogic
import TreatyJSON

/// Holds values of the contract's text against its schemas.
struct ExampleCheck {
  private let plain: SchemaValidator
  private let request: SchemaValidator
  private let response: SchemaValidator
  private let table: SchemaTable
  /// Values that no answer was found for; beyond some, nothing more is asked.
  private var undecided = 0

  /// - Parameter assertsFormats: whether formats count that the schema's dialect takes for annotations.
  init(_ subject: LintSubject, assertsFormats: Bool) {
    table = subject.table
    func validator(_ direction: SchemaDirection?) -> SchemaValidator {
      var options = SchemaValidator.Options(direction: direction)
      options.formats = assertsFormats ? .assertion : .byDialect
      options.discriminatorsTell = true
      options.maxSteps = 100_000
      options.maxDepth = 200
      options.maxFailures = 8
      return SchemaValidator(subject.table, options: options)
    }
    (plain, request, response) = (validator(nil), validator(.request), validator(.response))
  }

  /// Why a value is none of a schema's; empty when it is one, or when that is not known.
  ///
  /// Without a direction a value that would do one way is right: it leaves out what the server or the caller sets.
  mutating func failures(of value: JSONValue, _ schema: SchemaID, _ direction: SchemaDirection?) -> [ValidationFailure]
  {
    guard undecided < 20 else { return [] }
    let ways = direction.map { $0 == .request ? [request] : [response] } ?? [plain, request, response]
    for validator in ways {
      switch validator.outcome(value, schema) {
      case .valid: return []
      case .gaveUp:
        undecided += 1
        return []
      case .invalid: break
      }
    }
    return ways[0].report(value, schema).failures
  }
}

extension LintFindings {
  /// - Parameters:
  ///   - what: What the value is called: `the example of Order`.
  ///   - node: The value as it is written; what is at fault within it is pointed at.
  mutating func report(_ what: String, fails failures: [ValidationFailure], _ node: Node?, else place: Place) {
    // Of a union's variants the last said is no better a reason than the first.
    guard let first = failures.first else { return }
    let target = node.flatMap { $0.descendant(first.instance) } ?? node
    let part = first.instance.isEmpty ? "" : " at \(first.instance)"
    let notes = failures.dropFirst().prefix(3).map { failure in
      Diagnostic.Note(
        "also\(failure.instance.isEmpty ? "" : " at \(failure.instance)"): \(failure.message)",
        at: node?.descendant(failure.instance)?.place)
    }
    report(
      "\(what) is not valid\(part): it \(first.message)", at: target?.place ?? place,
      notes: [.init("the schema is here", at: first.place)] + notes)
  }
}

extension Node {
  /// The part that a JSON pointer names (RFC 6901); nil where there is none.
  func descendant(_ pointer: String) -> Node? {
    var node = self
    for part in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      let name = String(part).replacing("~1", with: "/").replacing("~0", with: "~")
      guard let next = node.member(name) ?? Int(name).flatMap({ node.item(at: $0) }) else { return nil }
      node = next
    }
    return node
  }

  private func item(at index: Int) -> Node? {
    guard kind == .sequence, index >= 0 else { return nil }
    return items.lazy.dropFirst(index).first { _ in true }
  }

  /// The values of `example` and `examples` as they are written, by name; without one where they have none.
  var examples: [(name: String?, node: Node)] {
    var found: [(String?, Node)] = member("example").map { [(nil, $0)] } ?? []
    guard let list = member("examples") else { return found }
    for item in list.items { found.append((nil, item)) }
    for (key, value) in list.entries {
      // One that is only referred to is pointed at by its reference.
      if let inner = value.member("value") ?? value.member("dataValue") ?? value.member("$ref") {
        found.append((key.text, inner))
      }
    }
    return found
  }
}
