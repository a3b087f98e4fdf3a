import ContractModel
import TreatyJSON

extension PairComparison {
  /// What a schema says without refusing anything. Titles, descriptions and examples are no change to anybody.
  mutating func compareAnnotations() {
    let (before, after) = (old.annotations, new.annotations)
    if before.initial != after.initial {
      let action: ChangeAction = before.initial == nil ? .added : after.initial == nil ? .removed : .changed
      let text =
        switch (before.initial, after.initial) {
        case (let old?, let new?): "default went from \(Shown.value(old)) to \(Shown.value(new))"
        case (nil, let new?): "default \(Shown.value(new)) was added"
        case (let old?, _): "default \(Shown.value(old)) was removed"
        case (nil, nil): ""
        }
      add(
        .init(.schema, .initial, action), text, keyword: "default", before: before.initial?.description,
        after: after.initial?.description)
    }
    for (kind, keyword, had, has) in [
      (ChangeKind.readOnly, "readOnly", before.isReadOnly, after.isReadOnly),
      (.writeOnly, "writeOnly", before.isWriteOnly, after.isWriteOnly),
    ] where had != has {
      let index = add(
        .init(.schema, kind, has ? .becameSet : .becameUnset), "\(keyword) is \(has) now", keyword: keyword,
        before: "\(had)", after: "\(has)")
      change(index) { $0.effect = WireEffect.none }
    }
    if written(before.xml) != written(after.xml) {
      let index = add(
        .init(.schema, .xml, .changed), "how it is written as XML was changed", keyword: "xml",
        before: before.xml?.description, after: after.xml?.description)
      change(index) { $0.unprovable = "JSON Schema says nothing about XML" }
    }
    addLifecycle(before, after)
  }

  /// Without what is so by default. A prefix is the writer's own business (Namespaces in XML 1.0 §4).
  private func written(_ xml: JSONValue?) -> JSONValue? {
    guard let object = xml?.object else { return xml }
    let members = object.members.filter { $0.key != "prefix" && $0.value.bool != false }
    return members.isEmpty ? nil : .object(JSONObject(members))
  }

  private mutating func addLifecycle(_ before: Annotations, _ after: Annotations) {
    let changes = Lifecycle(before).changes(to: Lifecycle(after), area: .property, today: walk.today)
    for item in changes {
      let index = add(item.key, item.text, keyword: item.keyword, before: item.before, after: item.after)
      change(index) { $0.effect = WireEffect.none }
    }
  }
}
