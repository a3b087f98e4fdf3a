/// What a change is: the table's key.
struct ChangeKey: Sendable, Hashable {
  var area: ChangeArea
  var kind: ChangeKind
  var action: ChangeAction

  init(_ area: ChangeArea, _ kind: ChangeKind, _ action: ChangeAction) {
    self.area = area
    self.kind = kind
    self.action = action
  }

  /// `operation-removed`, `parameter-style-changed`, `max-length-decreased`: keywords of schemas need no area, and
  /// existence no kind.
  var id: String {
    let isKeyword = area == .schema && kind != .name
    let isPlain =
      kind == .existence || (area == .schema && kind == .name) || kind == .requiredness || action == .renamed
      || action == .moved
    let middle = isPlain ? nil : kind.rawValue
    return [isKeyword ? nil : area.rawValue, middle, action.rawValue].compactMap(\.self).joined(separator: "-")
  }
}
