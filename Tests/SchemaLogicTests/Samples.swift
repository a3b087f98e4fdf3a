import ContractModel
import ContractReaders
import ContractText
import TreatyJSON

@testable import SchemaLogic

/// The schemas of a small contract, sampled by name.
struct Samples {
  let table: SchemaTable

  /// - Parameter schemas: What stands under `components: schemas:`, each line indented by four blanks.
  init(_ schemas: String) throws {
    let text = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n" + schemas
    let loader = ContractLoader()
    let document = try loader.load(Array(text.utf8), file: "contract.yaml")
    guard let contract = OpenAPIReader.read(document, loader: loader).contract else { throw Missing(name: "contract") }
    table = contract.schemas
  }

  func id(_ name: String) throws -> SchemaID {
    guard let id = table.named.first(where: { table[$0].name == name }) else { throw Missing(name: name) }
    return id
  }

  struct Missing: Error {
    var name: String
  }

  func sample(
    _ name: String, _ kind: SchemaSampler.Kind, _ direction: SchemaDirection = .request,
    _ change: (inout SchemaSampler.Options) -> Void = { _ in }
  ) throws -> JSONValue {
    var options = SchemaSampler.Options(direction: direction)
    change(&options)
    return try SchemaSampler(table, options: options).sample(id(name), kind)
  }

  /// Every kind of sample.
  func all(_ name: String, _ direction: SchemaDirection = .request) throws -> [JSONValue] {
    let sampler = SchemaSampler(table, options: .init(direction: direction))
    let kinds: [SchemaSampler.Kind] = [.minimal, .typical, .boundary] + (0..<20).map { .random($0) }
    return try kinds.map { try sampler.sample(id(name), $0) }
  }
}
