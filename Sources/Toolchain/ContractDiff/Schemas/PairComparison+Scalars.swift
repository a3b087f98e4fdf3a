import ContractModel
import TreatyJSON

extension PairComparison {
  mutating func compareTypes() {
    let (before, after) = (old.types, new.types)
    guard before != after else { return }
    if old.values != nil && new.values != nil { return compareNull() }
    let isNull = before.subtracting(.null) == after.subtracting(.null)
    // With values on one side the enumeration is the news; its types follow from it, unless the other side lacks one.
    if old.values != nil, isNull || before.isSubset(of: after) { return }
    if new.values != nil, isNull || after.isSubset(of: before) { return }
    if isNull, before != .any, after != .any { return compareNull() }
    let action: ChangeAction = after.isSubset(of: before) ? .narrowed : before.isSubset(of: after) ? .widened : .changed
    add(
      .init(.schema, .type, action), "type went from \(Shown.types(before)) to \(Shown.types(after))", keyword: "type",
      before: Shown.types(before), after: Shown.types(after))
  }

  private mutating func compareNull() {
    let (had, has) = (old.types.contains(.null), new.types.contains(.null))
    guard had != has else { return }
    add(
      .init(.schema, .nullability, has ? .added : .removed),
      has ? "null is allowed now" : "null is not allowed any more",
      keyword: "type", before: had ? "null" : nil, after: has ? "null" : nil)
  }

  mutating func compareValues() {
    switch (old.values, new.values) {
    case (nil, nil): break
    case (nil, let values?):
      add(
        .init(.schema, .enumeration, .added),
        "only \(values.prefix(10).map(Shown.value).joined(separator: ", ")) "
          + "\(values.count > 10 ? "and \(values.count - 10) more are" : values.count == 1 ? "is" : "are") allowed now",
        keyword: "enum", after: list(values))
    case (let values?, nil):
      add(
        .init(.schema, .enumeration, .removed),
        "any value is allowed, no longer only "
          + "\(values.prefix(10).map(Shown.value).joined(separator: ", "))", keyword: "enum", before: list(values))
    case (let before?, let after?):
      let (olds, news) = (Set(before), Set(after))
      let gone = before.filter { !news.contains($0) && $0 != .null }
      let come = after.filter { !olds.contains($0) && $0 != .null }
      if !gone.isEmpty {
        add(
          .init(.schema, .value, .removed), "\(said(gone)) no longer allowed", keyword: "enum", before: list(gone))
      }
      if !come.isEmpty {
        add(.init(.schema, .value, .added), "\(said(come)) allowed now", keyword: "enum", after: list(come))
      }
    }
    compareExtensible()
  }

  private func said(_ values: [JSONValue]) -> String {
    Shown.list(values.map(Shown.value), "and") + (values.count == 1 ? " is" : " are")
  }

  /// All of them: before and after are part of a change's fingerprint.
  private func list(_ values: [JSONValue]) -> String { values.map(\.description).joined(separator: ", ") }

  /// `x-extensible-enum`: known values of a text that may grow (Zalando's guideline 112).
  private mutating func compareExtensible() {
    let name = "x-extensible-enum"
    let before = old.annotations.extensions[name]?.array ?? []
    let after = new.annotations.extensions[name]?.array ?? []
    guard before != after, !before.isEmpty, !after.isEmpty else { return }
    let (olds, news) = (Set(before), Set(after))
    let gone = before.filter { !news.contains($0) }
    let come = after.filter { !olds.contains($0) }
    if !gone.isEmpty {
      let index = add(
        .init(.schema, .extensible, .removed), "\(said(gone)) no longer a known value of the extensible enumeration",
        keyword: name, before: list(gone))
      change(index) { $0.unprovable = "an extensible enumeration refuses no value by its schema" }
    }
    if !come.isEmpty {
      let index = add(
        .init(.schema, .extensible, .added), "\(said(come)) a known value of the extensible enumeration now",
        keyword: name, after: list(come))
      change(index) { $0.effect = WireEffect.none }
    }
  }

  mutating func compareFormats() {
    let (before, after) = (old.formats.joined(separator: ", "), new.formats.joined(separator: ", "))
    guard before != after else { return }
    let widths: [[String]] = [["int8", "int16", "int32", "int64"], ["float", "double"]]
    compareText(.format, "format", before.isEmpty ? nil : before, after.isEmpty ? nil : after)
    let isTypeChange = old.types != new.types
    change(drafts.count - 1) { draft in
      for names in widths {
        guard let from = names.firstIndex(of: before), let to = names.firstIndex(of: after) else { continue }
        draft.key.action = from < to ? .widened : .narrowed
      }
      draft.unprovable = "JSON Schema's formats are annotations: whether the peer refuses other texts is its own choice"
      // Of another type the format says nothing that the type does not.
      if isTypeChange { (draft.effect, draft.source) = (WireEffect.none, .compatible) }
    }
  }

  mutating func compareTexts() {
    compareBound(.minLength, "minLength", old.minLength, new.minLength)
    compareBound(.maxLength, "maxLength", old.maxLength, new.maxLength)
    compareText(
      .pattern, "pattern", old.patterns.isEmpty ? nil : old.patterns.sorted().joined(separator: " and "),
      new.patterns.isEmpty ? nil : new.patterns.sorted().joined(separator: " and "))
    for (kind, keyword, before, after) in [
      (ChangeKind.contentEncoding, "contentEncoding", old.contentEncoding, new.contentEncoding),
      (.contentMediaType, "contentMediaType", old.contentMediaType, new.contentMediaType),
    ] where before != after {
      compareText(kind, keyword, before, after)
      change(drafts.count - 1) { draft in
        draft.effect = .either
        draft.unprovable = "what a text holds is an annotation: no JSON Schema validator refuses it"
      }
    }
    if (old.contentSchema == nil) != (new.contentSchema == nil) {
      let isNew = old.contentSchema == nil
      let index = add(
        .init(.schema, .contentSchema, isNew ? .added : .removed),
        isNew ? "contentSchema was added" : "contentSchema was removed", keyword: "contentSchema")
      change(index) { $0.unprovable = "what a text holds is an annotation: no JSON Schema validator refuses it" }
    }
  }

  mutating func compareNumbers() {
    // Integers that have become numbers have other bounds for the same ones; both are said.
    compareBound(.minimum, "minimum", old.lower, new.lower)
    compareBound(.maximum, "maximum", old.upper, new.upper)
    let (before, after) = (old.multiples, new.multiples)
    guard Set(before) != Set(after) else { return }
    let action: ChangeAction =
      before.isEmpty
      ? .added
      : after.isEmpty
        ? .removed
        : before.allSatisfy { old in after.contains { $0.isMultiple(of: old) } }
          ? .narrowed : after.allSatisfy { new in before.contains { $0.isMultiple(of: new) } } ? .widened : .changed
    let (from, to) = (before.map(\.lexeme).joined(separator: ", "), after.map(\.lexeme).joined(separator: ", "))
    let text =
      before.isEmpty
      ? "multipleOf \(to) was added"
      : after.isEmpty ? "multipleOf \(from) was removed" : "multipleOf went from \(from) to \(to)"
    add(
      .init(.schema, .multipleOf, action), text, keyword: "multipleOf", before: from.isEmpty ? nil : from,
      after: to.isEmpty ? nil : to)
  }

  private mutating func compareBound(
    _ kind: ChangeKind, _ keyword: String, _ old: FlatSchema.Bound?, _ new: FlatSchema.Bound?
  ) {
    guard old != new else { return }
    func shown(_ bound: FlatSchema.Bound) -> String { bound.value.lexeme + (bound.isExclusive ? " exclusive" : "") }
    switch (old, new) {
    case (nil, let new?):
      add(.init(.schema, kind, .added), "\(keyword) \(shown(new)) was added", keyword: keyword, after: shown(new))
    case (let old?, nil):
      add(.init(.schema, kind, .removed), "\(keyword) \(shown(old)) was removed", keyword: keyword, before: shown(old))
    case (let old?, let new?):
      let isHigher =
        old.value == new.value ? (kind == .minimum) == new.isExclusive : new.value > old.value
      add(
        .init(.schema, kind, isHigher ? .increased : .decreased), "\(keyword) went from \(shown(old)) to \(shown(new))",
        keyword: keyword, before: shown(old), after: shown(new))
    case (nil, nil): break
    }
  }
}
