import Foundation
import Testing

/// A page of the documentation and its blocks.
struct Page: Sendable, CustomTestStringConvertible {
  /// From the checkout's root.
  var path: String
  var text: String
  var blocks: [CodeBlock]

  var testDescription: String { path }

  init(_ path: String) throws {
    self.path = path
    text = try String(contentsOf: Checkout.root.appending(path: path), encoding: .utf8)
    blocks = CodeBlock.all(of: path, in: text)
  }

  /// README.md and everything below docs/.
  static let all: [Page] = {
    let docs = FileManager.default.enumerator(atPath: Checkout.root.appending(path: "docs").path)
    let paths = (docs?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".md") }.map { "docs/" + $0 }
    return (["README.md"] + paths.sorted()).compactMap { try? Page($0) }
  }()

  func blocks(_ languages: String...) -> [CodeBlock] { blocks.filter { languages.contains($0.language) } }

  /// What its examples need and no reader has to see; under Tests/Fixtures/Documentation, named like the page.
  func support(_ name: String) -> URL? {
    let page = path.replacing("/", with: "-").dropLast(3)
    let url = Checkout.root.appending(path: "Tests/Fixtures/Documentation/\(page)/\(name)")
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }
}
