import Foundation
import Testing
import Treaty
import TreatyXML

/// docs/xml.md shows what is really written.
@Suite struct PageTests {
  @Test func example() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let page = try String(contentsOf: root.appending(path: "docs/xml.md"), encoding: .utf8)
    let shelf = XMLMapping(
      "shelf", .attribute("id"), .element("label", XMLName("label", namespace: "urn:labels", prefix: "l")),
      .list("tags", item: "tag", wrapped: true), .list("sizes", item: "size"))
    let value = try json(#"{"id":7,"label":"Tea","tags":["dry"],"sizes":[2.5,3]}"#)
    let text = try written(value, shelf)
    #expect(page.contains("```text\n\(text)\n```"))
  }
}
