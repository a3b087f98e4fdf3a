import ContractModel
import ContractText
import SchemaLogic
import TreatyJSON

extension LintRule {
  static let invalidExample = LintRule(
    "invalid-example", .examples, .warning, "An example is not valid by the schema that it stands beside.",
    why: "Examples are what people copy and what mock servers answer: a wrong one is a bug in each of them.",
    fix: "Correct the example, or the schema where the example is right.",
    bad: """
      paths: {}
      components:
        schemas:
          Order:
            type: object
            required: [id, total]
            properties: { id: { type: integer }, total: { type: integer } }
            examples: [{ id: 7 }]
      """,
    good: """
      paths: {}
      components:
        schemas:
          Order:
            type: object
            required: [id, total]
            properties: { id: { type: integer }, total: { type: integer } }
            examples: [{ id: 7, total: 1250 }]
      """
  ) { subject, findings in
    var run = ExampleRun(subject)
    for schema in subject.table.all {
      guard let examples = schema.annotations?.examples, !examples.isEmpty else { continue }
      run.check(examples.map { (nil, $0) }, schema.id, nil, schema.place, "of \(subject.label(schema))", &findings)
    }
    for operation in subject.contract.operations { run.check(operation, &findings) }
    for operation in subject.contract.webhooks { run.check(operation, &findings) }
  }
}

/// The examples of one contract's messages, held against their schemas.
private struct ExampleRun {
  let subject: LintSubject
  var check: ExampleCheck
  /// Components are repeated wherever they are used.
  var seen: Set<Seen> = []

  struct Seen: Hashable {
    let place: Place
    let schema: SchemaID
  }

  init(_ subject: LintSubject) {
    self.subject = subject
    // Who reads an example copies it: it has to be of its format, whoever checks that.
    check = ExampleCheck(subject, assertsFormats: true)
  }

  mutating func check(_ operation: Operation, _ findings: inout LintFindings) {
    for parameter in operation.parameters {
      let name = "of the \(parameter.location.rawValue) parameter \(parameter.name)"
      if case .media(let media) = parameter.content { check(media, .request, name, &findings) }
      guard case .schema(let schema, _, _) = parameter.content else { continue }
      check(
        parameter.examples.compactMap { example in example.value.map { (example.name, $0) } }, schema, .request,
        parameter.place, name, &findings)
    }
    for media in operation.body?.content ?? [] {
      check(media, .request, "of \(operation.label)'s request", &findings)
    }
    for response in operation.responses {
      for media in response.content {
        check(media, .response, "of \(operation.label)'s \(response.status.text) response", &findings)
      }
    }
    for callback in operation.callbacks { for operation in callback.operations { check(operation, &findings) } }
  }

  private mutating func check(
    _ media: MediaType, _ direction: SchemaDirection, _ name: String, _ findings: inout LintFindings
  ) {
    guard let schema = media.schema else { return }
    let type = media.type.lowercased()
    let isJSON = type.contains("json") || type == "*/*"
    let values = media.examples.compactMap { example -> (String?, JSONValue)? in
      guard let value = example.value else { return nil }
      // Of XML, CSV and bytes a text shows what is sent, not the value.
      if !isJSON, case .string = value { return nil }
      return (example.name, value)
    }
    check(values, schema, direction, media.place, name, &findings)
  }

  /// - Parameter place: where `example` or `examples` stand.
  mutating func check(
    _ examples: [(name: String?, value: JSONValue)], _ schema: SchemaID, _ direction: SchemaDirection?, _ place: Place,
    _ owner: String, _ findings: inout LintFindings
  ) {
    guard !examples.isEmpty, seen.insert(Seen(place: place, schema: schema)).inserted else { return }
    var written: [(name: String?, node: Node)]?
    var unnamed = 0
    for (name, value) in examples {
      let position = unnamed
      if name == nil { unnamed += 1 }
      let failures = check.failures(of: value, schema, direction)
      if failures.isEmpty { continue }
      let nodes = written ?? subject.exampleOwner(at: place)?.examples ?? []
      written = nodes
      let node =
        name.map { name in nodes.first { $0.name == name } }
        ?? nodes.filter { $0.name == nil }.dropFirst(position).first
      let what = name.map { "the example \($0)" } ?? "the example"
      findings.report("\(what) \(owner)", fails: failures, node?.node, else: place)
    }
  }
}
