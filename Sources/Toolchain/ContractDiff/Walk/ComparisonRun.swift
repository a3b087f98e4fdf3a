import ContractModel
import ContractText
import SchemaLogic

/// One comparison on its way: operations first, which say where schemas are used, then schemas, then what they break.
final class ComparisonRun {
  let base: Contract
  let revision: Contract
  let options: DiffOptions
  let walk: SchemaWalk
  var drafts: [ElementDraft] = []
  private(set) var operations: [OperationPair] = []
  private(set) var roots: [SchemaRoot] = []

  init(_ base: Contract, _ revision: Contract, _ options: DiffOptions) {
    self.base = base
    self.revision = revision
    self.options = options
    walk = SchemaWalk(base.schemas, revision.schemas, today: options.today)
  }

  func run() -> ([Change], Bool) {
    let matching = OperationMatching(base, revision)
    for match in matching.pairs { compare(match) }
    addGone(matching)
    if matching.isEmpty { compareLibraries() }
    compareContracts()
    walk.run()
    for pair in walk.pairs {
      _ = walk.base.id(pair.key.base)
      _ = walk.revision.id(pair.key.revision)
    }
    walk.base.seal()
    walk.revision.seal()
    let sides: [Witness.Side: [SchemaDirection: WitnessSide]] = [
      .base: both { WitnessSide(walk.base, $0) }, .revision: both { WitnessSide(walk.revision, $0) },
    ]
    var exchanges: [Witness.Side: [SchemaDirection: ExchangeText]] = [:]
    for (side, contract) in [(Witness.Side.base, base), (.revision, revision)] {
      exchanges[side] = sides[side]?.mapValues { ExchangeText(contract, $0) }
    }
    let search = WitnessSearch(
      walk, SchemaReach(walk, roots), operations, sides, exchanges, inclusion: options.inclusion)
    var judge = SchemaJudge(walk, roots, operations, search)
    let elements = ElementJudge(operations, exchanges, revision).changes(drafts)
    return (ChangeOrder.sorted(elements + judge.changes()), !walk.isCut)
  }

  private func both(_ make: (SchemaDirection) -> WitnessSide) -> [SchemaDirection: WitnessSide] {
    [.request: make(.request), .response: make(.response)]
  }

  /// A pair of operations, under a number that findings and roots name it by.
  func register(_ pair: OperationPair) -> Int {
    operations.append(pair)
    return operations.count - 1
  }

  /// Compares two schemas where messages use them; none accepts anything.
  func compare(
    _ left: SchemaID?, _ right: SchemaID?, _ operation: Int, _ part: MessagePart, anchor: String,
    direction: SchemaDirection, media: (MediaType?, MediaType?) = (nil, nil)
  ) {
    let isReversed = operations[operation].isReversed
    let way: SchemaDirection = isReversed ? (direction == .request ? .response : .request) : direction
    let pair = walk.pair(
      left.map { SchemaNode($0) } ?? .anything, right.map { SchemaNode($0) } ?? .anything, anchor: anchor, path: "")
    roots.append(
      SchemaRoot(
        pair: pair, direction: way, operation: operation, part: part, baseMedia: media.0, revisionMedia: media.1))
  }
}
