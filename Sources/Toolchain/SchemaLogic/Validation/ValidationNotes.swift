import ContractModel
import TreatyJSON

/// What a report says about a value, and where in it and in the schema the run is.
struct ValidationNotes {
  private let program: SchemaProgram
  private(set) var failures: [ValidationFailure] = []
  private(set) var annotations: [ValidationAnnotation] = []
  var instance: [String] = []
  /// Steps are pointers themselves.
  var evaluation: [String] = []

  init(_ program: SchemaProgram) { self.program = program }

  mutating func fail(_ keyword: String, _ index: Int32, _ message: (Schema) -> String) {
    guard failures.count < program.options.maxFailures else { return }
    let schema = program.schema(index)
    failures.append(
      ValidationFailure(
        instance: pointer, keyword: keyword, evaluation: path(to: keyword), schema: schema.id, place: schema.place,
        message: message(schema)))
  }

  mutating func annotate(_ index: Int32) {
    var said: [(String, JSONValue)] = []
    let schema = program.schema(index)
    if let notes = schema.annotations {
      if let title = notes.title { said.append(("title", .string(title))) }
      if let text = notes.description { said.append(("description", .string(text))) }
      if let value = notes.initial { said.append(("default", value)) }
      if !notes.examples.isEmpty { said.append(("examples", .array(notes.examples))) }
      if notes.isDeprecated { said.append(("deprecated", true)) }
      if notes.isReadOnly { said.append(("readOnly", true)) }
      if notes.isWriteOnly { said.append(("writeOnly", true)) }
    }
    if let format = schema.format { said.append(("format", .string(format))) }
    for (keyword, value) in said {
      annotations.append(
        ValidationAnnotation(
          instance: pointer, keyword: keyword, evaluation: path(to: keyword), schema: schema.id, value: value))
    }
  }

  mutating func removeAnnotations(since mark: Int) { annotations.removeLast(annotations.count - mark) }

  private var pointer: String { instance.map { "/" + PointerText.escaped($0) }.joined() }

  private func path(to keyword: String) -> String { (evaluation + [keyword]).map { "/" + $0 }.joined() }
}
