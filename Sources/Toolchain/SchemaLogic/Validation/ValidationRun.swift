import ContractModel
import TreatyJSON

/// One value being held against a schema.
struct ValidationRun {
  let program: SchemaProgram
  private(set) var gaveUp = false
  private(set) var failures: [ValidationFailure] = []
  private(set) var annotations: [ValidationAnnotation] = []
  /// Whether reasons are wanted; without them the first failure ends a schema.
  let reports: Bool
  /// Above zero inside of what is tried: its failures are no reasons.
  private var attempts = 0
  private(set) var steps = 0
  private var depth = 0
  private var instance: [String] = []
  private var evaluation: [String] = []

  init(_ program: SchemaProgram, reports: Bool) {
    self.program = program
    self.reports = reports
  }

  /// Whether to go on after a failure.
  var isThorough: Bool { reports && attempts == 0 }
  /// Whether branches are looked into that do not matter for the answer.
  func collects(_ parts: EvaluatedParts?) -> Bool { reports || parts != nil }

  /// - Parameter parts: takes up what was looked at, when somebody outside asks for that.
  mutating func check(_ value: UnsafePointer<JSONValue>, _ index: Int32, _ parts: EvaluatedParts?) -> Bool {
    let schema = program[index]
    if schema.pointee.isAnything { return true }
    if schema.pointee.isTypesOnly, !reports { return Self.isOfType(value, schema.pointee.types) }
    steps += 1
    guard steps <= program.options.maxSteps, depth < program.options.maxDepth, !gaveUp else {
      gaveUp = true
      return false
    }
    if schema.pointee.isUnresolved {
      // Nobody knows what would have been accepted there.
      fail("$ref", schema) { "\($0.unresolved ?? "") leads nowhere" }
      gaveUp = true
      return false
    }
    depth += 1
    defer { depth -= 1 }
    let mark = annotations.count
    let isValid: Bool
    if schema.pointee.tracks {
      let own = EvaluatedParts()
      isValid = checkKeywords(value, schema, own) && checkUnevaluated(value, schema, own)
      if isValid { parts?.formUnion(own) }
    } else {
      isValid = checkKeywords(value, schema, parts)
    }
    if reports {
      if isValid { annotate(schema) } else { annotations.removeLast(annotations.count - mark) }
    }
    return isValid
  }

  private mutating func checkKeywords(
    _ value: UnsafePointer<JSONValue>, _ schema: UnsafePointer<CompiledSchema>, _ parts: EvaluatedParts?
  ) -> Bool {
    var isValid = true
    if schema.pointee.types.rawValue != 127, !Self.isOfType(value, schema.pointee.types) {
      fail(schema.pointee.types.isEmpty ? "false" : "type", schema) {
        $0.types.isEmpty ? "no value is accepted here" : "must be \($0.types.phrase)"
      }
      if !isThorough { return false }
      isValid = false
    }
    if let values = schema.pointee.values { isValid = check(value, values, schema) && isValid }
    if !isValid, !isThorough { return false }
    switch value.pointee {
    case .string(let text): if let rules = schema.pointee.strings { isValid = check(text, rules, schema) && isValid }
    case .number(let number):
      if let rules = schema.pointee.numbers { isValid = check(number, rules, schema) && isValid }
    case .array(let values):
      if let rules = schema.pointee.arrays { isValid = check(values, rules, schema, parts) && isValid }
    case .object(let object):
      if let rules = schema.pointee.objects { isValid = check(object, value, rules, schema, parts) && isValid }
    case .null, .bool: break
    }
    if !isValid, !isThorough { return false }
    if schema.pointee.reference >= 0 {
      isValid = inPlace(value, schema.pointee.reference, parts, "$ref") && isValid
      if !isValid, !isThorough { return false }
    }
    if let composition = schema.pointee.composition { isValid = check(value, composition, schema, parts) && isValid }
    return isValid
  }

  private mutating func check(
    _ value: UnsafePointer<JSONValue>, _ rules: UnsafePointer<CompiledSchema.Values>,
    _ schema: UnsafePointer<CompiledSchema>
  ) -> Bool {
    var isValid = true
    if let constant = rules.pointee.constant, constant != value.pointee {
      fail("const", schema) { _ in "must be \(Self.shown(constant))" }
      isValid = false
    }
    if let values = rules.pointee.enumeration, !isOne(of: values, value, rules) {
      fail("enum", schema) { _ in "must be one of \(values.prefix(12).map(Self.shown).joined(separator: ", "))" }
      isValid = false
    }
    return isValid
  }

  private func isOne(
    of values: [JSONValue], _ value: UnsafePointer<JSONValue>, _ rules: UnsafePointer<CompiledSchema.Values>
  ) -> Bool {
    if let texts = rules.pointee.texts {
      guard case .string(let text) = value.pointee else { return false }
      return texts.find(text) >= 0
    }
    return rules.pointee.set?.contains(value.pointee) ?? values.contains(value.pointee)
  }

  /// Without touching what the value holds, as far as that can be.
  @inline(__always)
  static func isOfType(_ value: UnsafePointer<JSONValue>, _ types: TypeSet) -> Bool {
    // By bits: what another module computes is a call for each value.
    let bits = types.rawValue
    switch value.pointee {
    case .null: return bits & 1 != 0
    case .bool: return bits & 2 != 0
    case .string: return bits & 16 != 0
    case .array: return bits & 32 != 0
    case .object: return bits & 64 != 0
    case .number:
      if bits & 8 != 0 { return true }
      return bits & 4 != 0 && isWhole(value)
    }
  }

  @inline(never)
  private static func isWhole(_ value: UnsafePointer<JSONValue>) -> Bool {
    guard case .number(let number) = value.pointee else { return false }
    // Nearly all integers are written as such: no point, no exponent.
    if number.lexeme.utf8.count < 16 {
      var lexeme = number.lexeme
      let isPlain = lexeme.withUTF8 { bytes in
        var flags: UInt8 = 0
        for byte in bytes { flags |= (byte == 0x2E ? 1 : 0) | (byte > 0x39 ? 1 : 0) }
        return flags == 0
      }
      if isPlain { return true }
    }
    return number.isWhole
  }

  // MARK: - Subschemas

  /// At the same place: what it looked at counts here, if it accepts.
  mutating func inPlace(_ value: UnsafePointer<JSONValue>, _ index: Int32, _ parts: EvaluatedParts?, _ step: String)
    -> Bool
  {
    if reports { evaluation.append(step) }
    defer { if reports { evaluation.removeLast() } }
    guard let parts else { return check(value, index, nil) }
    let own = EvaluatedParts()
    guard check(value, index, own) else { return false }
    parts.formUnion(own)
    return true
  }

  /// The same, where a refusal is no failure.
  mutating func attempt(_ value: UnsafePointer<JSONValue>, _ index: Int32, _ parts: EvaluatedParts?, _ step: String)
    -> Bool
  {
    attempts += 1
    defer { attempts -= 1 }
    return inPlace(value, index, parts, step)
  }

  /// A part of the value.
  mutating func descend(
    _ value: UnsafePointer<JSONValue>, _ index: Int32, _ part: @autoclosure () -> String,
    _ step: @autoclosure () -> String
  ) -> Bool {
    guard reports else { return check(value, index, nil) }
    instance.append(part())
    evaluation.append(step())
    defer {
      instance.removeLast()
      evaluation.removeLast()
    }
    return check(value, index, nil)
  }

  /// A part that may be refused.
  mutating func attemptPart(_ value: UnsafePointer<JSONValue>, _ index: Int32, _ part: Int, _ step: String) -> Bool {
    attempts += 1
    defer { attempts -= 1 }
    return descend(value, index, String(part), step)
  }

  // MARK: - Reports

  mutating func fail(_ keyword: String, _ schema: UnsafePointer<CompiledSchema>, _ message: (Schema) -> String) {
    guard isThorough, failures.count < program.options.maxFailures else { return }
    let own = program.schema(schema.pointee.index)
    failures.append(
      ValidationFailure(
        instance: Self.pointer(instance), keyword: keyword, evaluation: path(to: keyword), schema: own.id,
        place: own.place, message: message(own)))
  }

  private mutating func annotate(_ schema: UnsafePointer<CompiledSchema>) {
    var said: [(String, JSONValue)] = []
    let own = program.schema(schema.pointee.index)
    if let notes = own.annotations {
      if let title = notes.title { said.append(("title", .string(title))) }
      if let text = notes.description { said.append(("description", .string(text))) }
      if let value = notes.initial { said.append(("default", value)) }
      if !notes.examples.isEmpty { said.append(("examples", .array(notes.examples))) }
      if notes.isDeprecated { said.append(("deprecated", true)) }
      if notes.isReadOnly { said.append(("readOnly", true)) }
      if notes.isWriteOnly { said.append(("writeOnly", true)) }
    }
    if let format = own.format { said.append(("format", .string(format))) }
    for (keyword, value) in said {
      annotations.append(
        ValidationAnnotation(
          instance: Self.pointer(instance), keyword: keyword, evaluation: path(to: keyword), schema: own.id,
          value: value))
    }
  }

  static func shown(_ value: JSONValue) -> String {
    let text = value.description
    return text.utf8.count <= 60 ? text : String(text.prefix(60)) + "…"
  }

  private static func pointer(_ parts: [String]) -> String { parts.map { "/" + PointerText.escaped($0) }.joined() }

  /// Steps are pointers themselves.
  private func path(to keyword: String) -> String { (evaluation + [keyword]).map { "/" + $0 }.joined() }
}
