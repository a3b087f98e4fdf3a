import ContractModel
import TreatyJSON

/// One value being held against a schema.
struct ValidationRun: ~Copyable {
  let program: SchemaProgram
  /// The program's, at hand: reaching for them through it is a reference counted for each value.
  private let compiled: UnsafeMutablePointer<CompiledSchema>
  private let maxSteps: Int
  private let maxDepth: Int
  private(set) var gaveUp = false
  /// Nil without reports: then the first failure ends a schema.
  private(set) var notes: ValidationNotes?
  let reports: Bool
  /// Above zero inside of what is tried: its failures are no reasons.
  private var attempts = 0
  private(set) var steps = 0
  private var depth = 0
  var evaluated = EvaluationStack()

  init(_ program: SchemaProgram, reports: Bool) {
    self.program = program
    self.reports = reports
    notes = reports ? ValidationNotes(program) : nil
    compiled = program.compiled
    (maxSteps, maxDepth) = (program.options.maxSteps, program.options.maxDepth)
  }

  /// Whether to go on after a failure.
  var isThorough: Bool { reports && attempts == 0 }

  @inline(__always)
  func schema(_ index: Int32) -> UnsafePointer<CompiledSchema> {
    let pointer = compiled + Int(index)
    if pointer.pointee.index < 0 { program.prepare(index) }
    return UnsafePointer(pointer)
  }

  mutating func outcome(_ instance: UnsafePointer<InstanceNode>, _ index: Int32) -> ValidationReport.Outcome {
    let isValid = check(instance, index, .none)
    return gaveUp ? .gaveUp : isValid ? .valid : .invalid
  }

  /// - Parameter parts: takes up what was looked at, when somebody outside asks for that. After a refusal it says
  ///   nothing: whoever goes on after one has begun parts of its own.
  mutating func check(_ value: UnsafePointer<InstanceNode>, _ index: Int32, _ parts: EvaluatedParts) -> Bool {
    var schema = schema(index)
    var entered = 0
    // A loop along references, which are long chains in some contracts.
    while true {
      if schema.pointee.isAnything { return true }
      if schema.pointee.isTypesOnly, !reports { return value.pointee.types & schema.pointee.types != 0 }
      steps += 1
      guard steps <= maxSteps, depth + entered < maxDepth, !gaveUp else {
        gaveUp = true
        return false
      }
      entered += 1
      guard schema.pointee.isReferenceOnly, !reports else { break }
      schema = self.schema(schema.pointee.reference)
    }
    if schema.pointee.isUnresolved {
      // Nobody knows what would have been accepted there.
      fail("$ref", schema) { "\($0.unresolved ?? "") leads nowhere" }
      gaveUp = true
      return false
    }
    depth += entered
    defer { depth -= entered }
    let mark = notes?.annotations.count ?? 0
    let isValid: Bool
    if schema.pointee.unevaluatedProperties >= 0 && value.pointee.isObject
      || schema.pointee.unevaluatedItems >= 0 && value.pointee.isArray
    {
      let own = evaluated.push(value.pointee.count)
      isValid = checkKeywords(value, schema, own) && checkUnevaluated(value, schema, own)
      if isValid { evaluated.popInto(parts, own) } else { evaluated.pop(own) }
    } else {
      isValid = checkKeywords(value, schema, parts)
    }
    if reports {
      if isValid { notes?.annotate(schema.pointee.index) } else { notes?.removeAnnotations(since: mark) }
    }
    return isValid
  }

  private mutating func checkKeywords(
    _ value: UnsafePointer<InstanceNode>, _ schema: UnsafePointer<CompiledSchema>, _ parts: EvaluatedParts
  ) -> Bool {
    var isValid = true
    if value.pointee.types & schema.pointee.types == 0 {
      fail(schema.pointee.types == 0 ? "false" : "type", schema) {
        $0.types.isEmpty ? "no value is accepted here" : "must be \($0.types.phrase)"
      }
      if !isThorough { return false }
      isValid = false
    }
    if let values = schema.pointee.values { isValid = check(value, values, schema) && isValid }
    if !isValid, !isThorough { return false }
    if value.pointee.isObject {
      if let rules = schema.pointee.objects { isValid = check(object: value, rules, schema, parts) && isValid }
    } else if value.pointee.isString {
      if let rules = schema.pointee.strings { isValid = check(text: value, rules, schema) && isValid }
    } else if value.pointee.isArray {
      if let rules = schema.pointee.arrays { isValid = check(array: value, rules, schema, parts) && isValid }
    } else if value.pointee.isNumber {
      if let rules = schema.pointee.numbers { isValid = check(number: value, rules, schema) && isValid }
    }
    if !isValid, !isThorough { return false }
    if schema.pointee.reference >= 0 {
      isValid = inPlace(value, schema.pointee.reference, parts, "$ref") && isValid
      if !isValid, !isThorough { return false }
    }
    if let composition = schema.pointee.composition { isValid = check(value, composition, schema, parts) && isValid }
    return isValid
  }

  // MARK: - Subschemas

  /// At the same place: what it looked at counts here, if it accepts.
  @inline(__always)
  mutating func inPlace(
    _ value: UnsafePointer<InstanceNode>, _ index: Int32, _ parts: EvaluatedParts, _ step: @autoclosure () -> String
  ) -> Bool {
    guard reports else { return check(value, index, parts) }
    notes?.evaluation.append(step())
    defer { notes?.evaluation.removeLast() }
    return check(value, index, parts)
  }

  /// The same, where a refusal is no failure.
  @inline(__always)
  mutating func attempt(
    _ value: UnsafePointer<InstanceNode>, _ index: Int32, _ parts: EvaluatedParts, _ step: @autoclosure () -> String
  ) -> Bool {
    attempts += 1
    defer { attempts -= 1 }
    if parts.isNone { return inPlace(value, index, parts, step()) }
    let own = evaluated.push(value.pointee.count)
    let isValid = inPlace(value, index, own, step())
    if isValid { evaluated.popInto(parts, own) } else { evaluated.pop(own) }
    return isValid
  }

  /// A part of the value.
  @inline(__always)
  mutating func descend(
    _ value: UnsafePointer<InstanceNode>, _ index: Int32, _ part: @autoclosure () -> String,
    _ step: @autoclosure () -> String
  ) -> Bool {
    guard reports else { return check(value, index, .none) }
    notes?.instance.append(part())
    notes?.evaluation.append(step())
    defer {
      notes?.instance.removeLast()
      notes?.evaluation.removeLast()
    }
    return check(value, index, .none)
  }

  /// A part that may be refused.
  mutating func attemptPart(_ value: UnsafePointer<InstanceNode>, _ index: Int32, _ part: Int, _ step: String) -> Bool {
    attempts += 1
    defer { attempts -= 1 }
    return descend(value, index, String(part), step)
  }

  @inline(__always)
  mutating func fail(_ keyword: String, _ schema: UnsafePointer<CompiledSchema>, _ message: (Schema) -> String) {
    if isThorough { notes?.fail(keyword, schema.pointee.index, message) }
  }
}
