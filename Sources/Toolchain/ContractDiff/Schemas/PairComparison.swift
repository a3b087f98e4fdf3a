import ContractModel
import ContractText
import TreatyJSON

/// One pair being compared: what changed at this very place, and the pairs below it.
struct PairComparison {
  let walk: SchemaWalk
  let pair: SchemaPair
  let old: FlatSchema
  let new: FlatSchema
  private(set) var drafts: [SchemaDraft] = []
  private(set) var edges: [SchemaPair.Edge] = []

  init(_ walk: SchemaWalk, _ pair: SchemaPair) {
    self.walk = walk
    self.pair = pair
    var (old, new) = (walk.base.flat(pair.key.base), walk.revision.flat(pair.key.revision))
    if old.unions.isEmpty != new.unions.isEmpty {
      let (wholeOld, wholeNew) = (walk.base.whole(pair.key.base), walk.revision.whole(pair.key.revision))
      if wholeOld.unions.count == 1, wholeNew.unions.count == 1 { (old, new) = (wholeOld, wholeNew) }
    }
    (self.old, self.new) = (old, new)
  }

  mutating func run() {
    if compareGrowth() { return }
    compareTypes()
    compareValues()
    compareFormats()
    compareTexts()
    compareNumbers()
    compareArrays()
    compareObjects()
    compareUnions()
    compareLogic()
    compareAnnotations()
  }

  var basePlace: Place? { pair.key.base.ids.first.map { walk.base.table[$0].place } }
  var revisionPlace: Place? { pair.key.revision.ids.first.map { walk.revision.table[$0].place } }

  /// Places are those of the schemas, narrowed to the keyword where it is written there.
  @discardableResult
  mutating func add(
    _ key: ChangeKey, _ text: String, keyword: String, before: String? = nil, after: String? = nil,
    member: String? = nil
  ) -> Int {
    drafts.append(
      SchemaDraft(
        key: key, text: text, before: before, after: after,
        base: basePlace.map { ChangePlace($0, keyword: keyword.isEmpty ? nil : keyword) },
        revision: revisionPlace.map { ChangePlace($0, keyword: keyword.isEmpty ? nil : keyword) }, member: member,
        keyword: keyword))
    return drafts.count - 1
  }

  mutating func change(_ index: Int, _ body: (inout SchemaDraft) -> Void) { body(&drafts[index]) }

  mutating func descend(
    _ step: SchemaStep, _ left: SchemaNode, _ right: SchemaNode, travels: SchemaPair.Travels = .both
  ) {
    let child = walk.pair(left, right, anchor: pair.anchor, path: pair.path + step.text)
    edges.append(SchemaPair.Edge(step: step, pair: child, travels: travels))
  }

  /// A bound that is there, or not, or another one.
  mutating func compareBound(_ kind: ChangeKind, _ keyword: String, _ old: Int?, _ new: Int?) {
    guard old != new else { return }
    switch (old, new) {
    case (nil, let new?):
      add(.init(.schema, kind, .added), "\(keyword) \(new) was added", keyword: keyword, after: String(new))
    case (let old?, nil):
      add(.init(.schema, kind, .removed), "\(keyword) \(old) was removed", keyword: keyword, before: String(old))
    case (let old?, let new?):
      add(
        .init(.schema, kind, new > old ? .increased : .decreased), "\(keyword) went from \(old) to \(new)",
        keyword: keyword, before: String(old), after: String(new))
    case (nil, nil): break
    }
  }

  /// Something that is set or not.
  mutating func compareText(_ kind: ChangeKind, _ keyword: String, _ old: String?, _ new: String?) {
    guard old != new else { return }
    let action: ChangeAction = old == nil ? .added : new == nil ? .removed : .changed
    let text =
      switch (old, new) {
      case (nil, let new?): "\(keyword) \(Shown.text(new)) was added"
      case (let old?, nil): "\(keyword) \(Shown.text(old)) was removed"
      default: "\(keyword) went from \(Shown.text(old ?? "")) to \(Shown.text(new ?? ""))"
      }
    add(.init(.schema, kind, action), text, keyword: keyword, before: old, after: new)
  }
}
