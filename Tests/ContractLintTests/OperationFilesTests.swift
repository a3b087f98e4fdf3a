import ContractReaders
import ContractText
import Foundation
import Testing

@testable import ContractLint

/// Contracts that keep each operation in a file of its own.
struct OperationFilesTests {
  @Test func operationsAreFoundBehindReferences() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lint-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "paths/orders"), withIntermediateDirectories: true)
    let texts = [
      "openapi.yaml": """
      openapi: 3.1.0
      info: { title: A, version: 1.0.0 }
      paths:
        /orders:
          get: { $ref: ./paths/orders/list.yaml }
          post: { $ref: paths/orders/../orders/place.yaml }
      """,
      "paths/orders/list.yaml": "security: []\noperationId: listOrders\nresponses: { '200': { description: Y. } }\n",
      "paths/orders/place.yaml": "operationId: placeOrder\nresponses:\n  '400': { description: N. }\n",
    ]
    for (name, text) in texts {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    let loader = ContractLoader()
    let document = try loader.load(folder.appending(path: "openapi.yaml").path)
    let contract = try #require(OpenAPIReader.read(document, loader: loader).contract)
    let subject = LintSubject(contract: contract, documents: loader.files)

    // The first says that everybody may call; the second says nothing.
    #expect(places(of: "missing-security", in: subject) == ["openapi.yaml:6:5"])
    // In the operation's own file.
    #expect(places(of: "missing-success-response", in: subject) == ["paths/orders/place.yaml:2:1"])
  }

  private func places(of id: String, in subject: LintSubject) -> [String] {
    guard let rule = LintRule.all.first(where: { $0.id == id }) else { return [] }
    var findings = LintFindings(rule)
    rule.check(subject, &findings)
    let folder = subject.documents[0].file.dropLast("openapi.yaml".count)
    return findings.all.compactMap { $0.diagnostic.place?.description.replacing(folder, with: "") }
  }
}
