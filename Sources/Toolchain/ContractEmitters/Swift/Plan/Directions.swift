import ContractModel

/// Which schemas travel in requests and which in responses. A required read-only property is not due in a request, nor
/// a write-only one in a response: where a type goes both ways it is optional in Swift.
final class Directions {
  private(set) var sent: TypeKeyTable<Bool>
  private(set) var received: TypeKeyTable<Bool>
  /// What any operation, webhook or callback uses, parameters and headers included.
  private(set) var reached: TypeKeyTable<Bool>

  init(_ contract: Contract, _ resolver: ShapeResolver) {
    let none = TypeKeyTable<Bool>(for: contract.schemas)
    (sent, received, reached) = (none, none, none)
    func content(_ media: [MediaType]) -> [SchemaID] { media.compactMap(\.schema) }
    for operation in contract.operations {
      Self.walk(content(operation.body?.content ?? []), resolver, &sent)
      Self.walk(operation.responses.flatMap { content($0.content) }, resolver, &received)
    }
    // What the service sends to others is the same to them as what it answers.
    for event in contract.webhooks + contract.operations.flatMap({ $0.callbacks.flatMap(\.operations) }) {
      Self.walk(content(event.body?.content ?? []), resolver, &received)
      Self.walk(event.responses.flatMap { content($0.content) }, resolver, &sent)
    }
  }

  /// Asked for only where it decides something: it goes through everything once more.
  func findReached(_ contract: Contract, _ resolver: ShapeResolver) {
    func schemas(_ content: Parameter.Content) -> [SchemaID] {
      switch content {
      case .schema(let schema, _, _): [schema]
      case .media(let media): [media.schema, media.itemSchema].compactMap(\.self)
      }
    }
    func schemas(_ media: MediaType) -> [SchemaID] {
      [media.schema, media.itemSchema].compactMap(\.self)
        + media.encodings.flatMap { $0.headers.flatMap { schemas($0.content) } }
    }
    var operations = contract.operations + contract.webhooks
    operations += contract.operations.flatMap { $0.callbacks.flatMap(\.operations) }
    for operation in operations {
      var roots = operation.parameters.flatMap { schemas($0.content) }
      roots += (operation.body?.content ?? []).flatMap { schemas($0) }
      for response in operation.responses {
        roots += response.headers.flatMap { schemas($0.content) } + response.content.flatMap { schemas($0) }
      }
      Self.walk(roots, resolver, &reached)
    }
  }

  private static func walk(_ roots: [SchemaID], _ resolver: ShapeResolver, _ seen: inout TypeKeyTable<Bool>) {
    var stack = roots.map { resolver.use(of: $0).key }
    while let key = stack.popLast() {
      guard seen[key] == nil else { continue }
      seen[key] = true
      switch resolver.shape(of: key) {
      case .object(let object):
        stack += object.properties.map(\.type.key)
        stack += object.facets.map(\.type.key) + object.patterned.compactMap(\.type?.key)
        if case .kept(let use?) = object.additional { stack.append(use.key) }
      case .tuple(let tuple):
        stack += tuple.positions.map(\.type.key)
        if case .kept(let use?) = tuple.rest { stack.append(use.key) }
      case .array(let rule): if let key = rule.element?.key { stack.append(key) }
      case .map(let rule): if let key = rule.value?.key { stack.append(key) }
      case .union(let union): stack += union.variants.map(\.type.key)
      case .views(let variants): stack += variants.map(\.type.key)
      default: break
      }
    }
  }
}
