import CodePrinting
import ContractModel
import ContractText
import TreatyJSON
import TreatyPatterns

extension SwiftPlanner {
  /// How a value of this schema is written, declaring on the way whatever types it needs. `context` names inline ones.
  func use(_ type: TypeUse, context: @autoclosure () -> String) -> SwiftUse {
    if var known = uses[type.key] {
      known.isNullable = type.isNullable
      return known
    }
    var use: SwiftUse
    if let twin = twin(of: type.key) {
      use = self.use(TypeUse(twin), context: context())
    } else {
      use = makeUse(type.key, context: context())
    }
    uses[type.key] = use
    use.isNullable = type.isNullable
    return use
  }

  private func makeUse(_ key: TypeKey, context: String) -> SwiftUse {
    if let type = ownType(key) {
      return SwiftUse(type: type, read: "try \(type).read(&json)", reader: type, key: key, context: "")
    }
    switch resolver.shape(of: key) {
    case .stringEnumeration, .integerEnumeration, .mixedEnumeration, .values, .object, .union, .views, .tuple:
      return declared(key, context)
    case .array where cycles.isEndlessCollection(key), .map where cycles.isEndlessCollection(key):
      return declared(key, context)
    default: return ruled(undeclared(key, context), key, context)
    }
  }

  /// A value of a type that Swift or the runtime has already.
  private func undeclared(_ key: TypeKey, _ context: String) -> SwiftUse {
    switch resolver.shape(of: key) {
    case .any, .null: return simple("JSONValue", key)
    case .never: return simple("Never", key)
    case .boolean: return simple("Bool", key, "try json.bool()")
    case .integer(let rule, let format): return integer(rule, format, key, context)
    case .number(let rule, let format): return number(rule, format, key, context)
    case .string(let rule, let format): return string(rule, format, key, context)
    case .constant(let value): return constant(value, key, context)
    case .array(let rule): return array(rule, key, context)
    case .map(let rule): return map(rule, key, context)
    case .stringEnumeration, .integerEnumeration, .mixedEnumeration, .values, .object, .union, .views, .tuple:
      return declared(key, context)
    case .unsupported(let diagnostic):
      // Reported once, where it is first met; every use of it is the same fault.
      if reportedUnsupported.insert(key).inserted { diagnostics.append(diagnostic) }
      return simple("JSONValue", key)
    }
  }

  /// A type that reads itself without any constraint.
  func simple(_ name: String, _ key: TypeKey, _ read: String? = nil) -> SwiftUse {
    let type = runtime[name]
    return aliased(
      SwiftUse(type: type, read: read ?? "try \(type).read(&json)", reader: type, key: key, context: ""))
  }

  private func declared(_ key: TypeKey, _ context: String) -> SwiftUse {
    let name: String
    if let known = names[key] {
      name = known
    } else {
      name = typeScope.claim(context)
      names[key] = name
    }
    if queued.insert(key).inserted { pending.append((key, name)) }
    return SwiftUse(type: name, read: "try \(name).read(&json)", reader: name, key: key, context: context)
  }

  /// A scalar or collection goes by the name that the contract gives it.
  private func aliased(_ use: SwiftUse) -> SwiftUse {
    guard let name = names[use.key] else { return use }
    var use = use
    use.type = name
    return use
  }

  /// A value with constraints. Where it is read by an expression that is all; what must be named generically gets a rule.
  func constrained(
    _ key: TypeKey, _ context: String, type: String, read: String, patterns: [String] = []
  ) -> SwiftUse {
    var use = SwiftUse(type: type, read: read, reader: nil, key: key, context: names[key] ?? context)
    if names[key] != nil || !patterns.isEmpty {
      let rule = declareRule(use, patterns)
      use.reader = rule
      use.read = "try \(rule).read(&json)"
    }
    return aliased(use)
  }

  /// The same use with its reader declared: printing comes when no declaration can be added any more.
  func generic(_ use: SwiftUse) -> SwiftUse {
    var use = use
    use.reader = reader(use)
    return use
  }

  /// What reads this value in generic code: an element of a collection, a parameter, a body.
  func reader(_ use: SwiftUse) -> String {
    if let reader = use.reader { return reader }
    if let known = rules[use.key] { return known }
    return declareRule(use, [])
  }

  func elementReader(_ use: SwiftUse) -> String {
    let reader = reader(use)
    guard use.isNullable else { return reader }
    return reader == use.type ? "\(runtime["Nullable"])<\(reader)>" : "\(runtime["NullableRule"])<\(reader)>"
  }

  /// What checks the same is one rule, whoever asks for it.
  private func declareRule(_ use: SwiftUse, _ patterns: [String]) -> String {
    let rule = Declaration.Rule(value: use.type, read: use.read, patterns: patterns)
    let name = sharedRules[rule] ?? typeScope.claim(rule.name ?? use.context + "Rule")
    rules[use.key] = name
    if sharedRules.updateValue(name, forKey: rule) == nil {
      declarations.append(Declaration(name: name, body: .rule(rule)))
    }
    return name
  }

  private func number(_ rule: NumberRule, _ format: NumberFormat, _ key: TypeKey, _ context: String) -> SwiftUse {
    let (name, function) =
      switch format {
      case .double: ("Double", "double")
      case .float: ("Float", "float")
      case .decimal: ("Decimal", "decimal")
      }
    guard !rule.isEmpty else { return simple(name, key, "try json.\(function)()") }
    func text(_ number: JSONNumber) -> String {
      format == .decimal ? SwiftText.literal(number.lexeme) : NumberText.double(number)
    }
    // The order of the reader's parameters: minimum, maximum, then what is exclusive.
    var arguments: [String] = []
    // An exclusive bound is written as the bound and a flag: of two bounds the tighter one.
    let (lowest, highest) = (rule.lowest, rule.highest)
    if let lowest { arguments.append("minimum: \(text(lowest.bound))") }
    if let highest { arguments.append("maximum: \(text(highest.bound))") }
    if format == .decimal {
      // Decimal bounds are literals of their own: each keyword by itself.
      arguments = []
      for (keyword, bound) in [
        ("minimum", rule.minimum), ("maximum", rule.maximum), ("exclusiveMinimum", rule.exclusiveMinimum),
        ("exclusiveMaximum", rule.exclusiveMaximum),
      ] {
        if let bound { arguments.append("\(keyword): \(text(bound))") }
      }
    } else {
      if lowest?.isExclusive == true { arguments.append("exclusiveMinimum: true") }
      if highest?.isExclusive == true { arguments.append("exclusiveMaximum: true") }
    }
    if let step = rule.multipleOf { arguments.append("multipleOf: \(text(step))") }
    return constrained(
      key, context, type: runtime[name], read: "try json.\(function)(\(arguments.joined(separator: ", ")))")
  }

  private func string(_ rule: StringRule, _ format: StringFormat, _ key: TypeKey, _ context: String) -> SwiftUse {
    let name =
      switch format {
      case .plain: "String"
      case .dateTime: "Date"
      case .date: "LocalDate"
      case .uuid: "UUID"
      case .uri: "URL"
      case .byte: "Data"
      case .decimal: "DecimalString"
      }
    var rule = rule
    rule.patterns.removeAll { !isReadable($0, key) }
    guard !rule.isEmpty else { return simple(name, key, format == .plain ? "try json.string()" : nil) }
    let type = runtime[name]
    var arguments: [String] = []
    if format != .plain { arguments.append("as: \(type).self") }
    if let length = rule.minLength { arguments.append("minLength: \(length)") }
    if let length = rule.maxLength { arguments.append("maxLength: \(length)") }
    if rule.patterns.count == 1 { arguments.append("pattern: pattern") }
    if rule.patterns.count > 1 { arguments.append("patterns: patterns") }
    return constrained(
      key, context, type: type, read: "try json.string(\(arguments.joined(separator: ", ")))", patterns: rule.patterns)
  }

  /// What the engine behind generated code cannot run is no check, and is not silently left out.
  func isReadable(_ pattern: String, _ key: TypeKey) -> Bool {
    do {
      _ = try Pattern(pattern)
      return true
    } catch {
      let place = key.first.map { contract.schemas[$0.schema].place }
      report(
        Diagnostic(
          "unsupported.pattern", .error, "the pattern \(pattern.prefix(80)) cannot be run: \(error)", at: place,
          fix: "Write it in ECMA-262 syntax with the u flag, or leave the check out with --allow unsupported.pattern."))
      return false
    }
  }

  private func constant(_ value: JSONValue, _ key: TypeKey, _ context: String) -> SwiftUse {
    let constant = ConstantText(value)
    return constrained(
      key, context, type: runtime[constant.type],
      read: "try json.constant(\(constant.argument)).map { _ in \(constant.source) }")
  }

  private func array(_ rule: ArrayRule, _ key: TypeKey, _ context: String) -> SwiftUse {
    let element = rule.element.map { use($0, context: context + "Item") } ?? simple("JSONValue", TypeKey.anything)
    let reader = elementReader(element)
    var arguments = ["of: \(reader).self"]
    if let min = rule.min, min > 0 { arguments.append("min: \(min)") }
    if let max = rule.max { arguments.append("max: \(max)") }
    if rule.isUnique { arguments.append("unique: true") }
    return collection(key, context, type: "[\(element.elementType)]", function: "array", reader, arguments)
  }

  private func map(_ rule: MapRule, _ key: TypeKey, _ context: String) -> SwiftUse {
    let value = rule.value.map { use($0, context: context + "Value") } ?? simple("JSONValue", TypeKey.anything)
    let reader = elementReader(value)
    var arguments = ["of: \(reader).self"]
    if let min = rule.min, min > 0 { arguments.append("min: \(min)") }
    if let max = rule.max { arguments.append("max: \(max)") }
    let patterns = rule.patterns.filter { isReadable($0, key) }
    if !rule.patterns.isEmpty {
      arguments.append("matching: \(patterns.count == 1 ? "[pattern]" : patterns.isEmpty ? "[]" : "patterns")")
      if rule.isClosed { arguments.append("closed: true") }
    }
    return collection(
      key, context, type: "[\(runtime["String"]): \(value.elementType)]", function: "map", reader, arguments, patterns)
  }

  private func collection(
    _ key: TypeKey, _ context: String, type: String, function: String, _ reader: String, _ arguments: [String],
    _ patterns: [String] = []
  ) -> SwiftUse {
    let read = "try json.\(function)(\(arguments.joined(separator: ", ")))"
    // `[T]` reads itself only when nothing is checked, neither of it nor of its elements.
    if arguments.count == 1, function == "map" {
      // A dictionary cannot conform itself: its own parameter is called `Value` too.
      let map = "\(runtime["JSONMap"])<\(reader)>"
      return aliased(SwiftUse(type: type, read: read, reader: map, key: key, context: context))
    }
    if arguments.count == 1, type == "[\(reader)]" {
      return aliased(SwiftUse(type: type, read: read, reader: type, key: key, context: context))
    }
    return constrained(key, context, type: type, read: read, patterns: patterns)
  }
}
