import ContractModel

/// Which schemas travel in requests and which in responses. A required read-only property is not due in a request, nor
/// a write-only one in a response: where a type goes both ways it is optional in Swift.
final class Directions {
  private(set) var sent: Set<TypeKey> = []
  private(set) var received: Set<TypeKey> = []

  init(_ contract: Contract, _ resolver: ShapeResolver) {
    func content(_ media: [MediaType]) -> [SchemaID] { media.compactMap(\.schema) }
    for operation in contract.operations {
      Self.walk(content(operation.body?.content ?? []), resolver, &sent)
      Self.walk(operation.responses.flatMap { content($0.content) }, resolver, &received)
    }
  }

  private static func walk(_ roots: [SchemaID], _ resolver: ShapeResolver, _ seen: inout Set<TypeKey>) {
    var stack = roots.map { resolver.use(of: $0).key }
    while let key = stack.popLast() {
      guard seen.insert(key).inserted else { continue }
      switch resolver.shape(of: key) {
      case .object(let object):
        stack += object.properties.map(\.type.key)
        if case .kept(let use?) = object.additional { stack.append(use.key) }
      case .array(let rule): if let key = rule.element?.key { stack.append(key) }
      case .map(let rule): if let key = rule.value?.key { stack.append(key) }
      case .union(let union): stack += union.variants.map(\.type.key)
      case .views(let variants): stack += variants.map(\.type.key)
      default: break
      }
    }
  }
}
