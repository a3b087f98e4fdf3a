import ContractEmitters
import ContractReaders
import ContractText
import Foundation
import TestSupport
import Testing

@Suite struct GoldenTests {
  /// Every case's Swift is also a target of this package: it is compiled, and the other suites here call it.
  @Test(arguments: try Repository.cases("ContractEmittersTests"))
  func emitsWhatIsExpected(_ directory: URL) throws {
    let produced = try Self.emit(directory)
    try GoldenDirectory(directory.appending(path: "expected")).compare(produced)
  }

  /// The same bytes again, from a contract read anew.
  @Test func emitsTheSameTwice() throws {
    for directory in try Repository.cases("ContractEmittersTests") {
      #expect(try Self.emit(directory) == Self.emit(directory))
    }
  }

  private static func emit(_ directory: URL) throws -> [String: String] {
    let loader = ContractLoader(root: directory.path)
    let document = try loader.load(directory.appending(path: "openapi.yaml").path)
    let reading = OpenAPIReader.read(document, loader: loader)
    let contract = try #require(reading.contract, "\(reading.diagnostics)")
    #expect(!reading.diagnostics.contains { $0.severity == .error }, "\(reading.diagnostics)")
    let result = SwiftEmitter.emit(
      contract,
      options: .init(module: "Golden\(directory.lastPathComponent)", source: "openapi.yaml", version: "0.0.0"))
    #expect(!result.diagnostics.contains { $0.severity == .error }, "\(result.diagnostics)")
    var produced = Dictionary(uniqueKeysWithValues: result.files.map { ($0.path, $0.text) })
    // Places are told from the case on: goldens are the same on every machine.
    let notes = result.diagnostics.map {
      "\(($0.place?.description ?? "").replacingOccurrences(of: directory.path + "/", with: "")): \($0.severity.rawValue): \($0.id): \($0.message)\n"
    }
    if !notes.isEmpty { produced["notes.txt"] = notes.joined() }
    return produced
  }
}
