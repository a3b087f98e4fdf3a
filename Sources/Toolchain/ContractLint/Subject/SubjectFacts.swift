import ContractModel
import ContractText

/// What several rules ask of one contract, found out once.
final class SubjectFacts: Sendable {
  let nodes: Lazy<NodeIndex>
  let reach: Lazy<SchemaReach>
  let labels: Lazy<SchemaLabels>
  let patterns: PatternFacts
  let unionMembers: Lazy<Set<SchemaID>>
  let patternSites: Lazy<[PatternSite]>

  init(_ contract: Contract, _ documents: [Document]) {
    let nodes = Lazy { NodeIndex(documents) }
    self.nodes = nodes
    patternSites = Lazy { PatternSite.all(in: contract, nodes.value) }
    reach = Lazy { SchemaReach(contract) }
    labels = Lazy { SchemaLabels(contract) }
    patterns = PatternFacts()
    unionMembers = Lazy {
      Set(contract.schemas.all.flatMap { ($0.composition?.oneOf ?? []) + ($0.composition?.anyOf ?? []) })
    }
  }
}

extension LintSubject {
  /// Which schemas stand for values that a message can carry.
  var reach: SchemaReach { facts.reach.value }
  var patterns: PatternFacts { facts.patterns }
  /// Every pattern, once for each place.
  var patternSites: [PatternSite] { facts.patternSites.value }
  /// Schemas that are one of several at some place.
  var unionMembers: Set<SchemaID> { facts.unionMembers.value }
  var table: SchemaTable { contract.schemas }

  /// What messages call a schema: `Order.items[].sku`.
  func label(_ schema: Schema) -> String { facts.labels.value.label(schema.id) }

  /// The mapping that was read at a place.
  func node(at place: Place) -> Node? { facts.nodes.value.mapping(at: place) }

  /// What holds the examples of a parameter, a schema or a media type that was read at a place.
  func exampleOwner(at place: Place) -> Node? {
    // A media type's key can stand where its mapping's own first entry begins: it is asked for first.
    facts.nodes.value.mediaType(at: place) ?? node(at: place)
  }

  /// A keyword of a schema as it is written; nil where the model says what the text does not.
  func entry(_ keyword: String, of schema: Schema) -> (key: Node, value: Node)? {
    node(at: schema.place)?.entry(keyword)
  }

  /// The narrowest place for a finding about a keyword: its value, else the schema.
  func place(of keyword: String, in schema: Schema) -> Place { entry(keyword, of: schema)?.value.place ?? schema.place }
}
