import ContractText
import Testing

struct NodeTests {
  @Test(arguments: [1, 8, 9, 10, 500])
  func entriesAreFoundInMappingsOfEverySize(count: Int) throws {
    let text = (0..<count).map { "key\($0): {value: \($0)}\n" }.joined()
    let root = try read(text).root
    #expect(root.count == count)
    for number in 0..<count {
      let (key, value) = try #require(root.entry("key\(number)"))
      #expect(key.place.start == Position(line: number + 1, column: 1))
      #expect(value.member("value")?.text == String(number))
    }
    #expect(root.member("value") == nil)
    #expect(root.member("absent") == nil)
    #expect(root.member("") == nil)
  }

  @Test func keywordsAreNumbers() throws {
    let table = KeywordTable(["info", "paths", "x", "string"])
    let root = try read("paths: string\ninfo: {x: 1}\nother: strin\n").root
    #expect(root.entries.map { $0.key.keyword(table) } == [1, 0, -1])
    #expect(root.entries.map { $0.value.keyword(table) } == [3, -1, -1])
    let ids = root.entries.map(\.key.keyID)
    #expect(Set(ids).count == 3 && !ids.contains(-1))
    #expect(root.member("paths")?.keyID == -1)
  }

  @Test func textIsComparedByBytes() throws {
    let root = try read("a: string\nb: []\n").root
    #expect(root.member("a")?.hasText("string") == true)
    #expect(root.member("a")?.hasText("strin") == false)
    #expect(root.member("b")?.hasText("") == false)
    #expect(root.member("a")?.withBytes { Array($0) } == Array("string".utf8))
  }

  @Test func placesOfCollectionsEndWithTheirContent() throws {
    let root = try read("a:\n  - b\n  - {c: d}\n\n# x\ne: [\n  1 ]\n").root
    #expect(root.member("a")?.place.start == Position(line: 2, column: 3))
    #expect(root.member("a")?.place.end == Position(line: 3, column: 11))
    #expect(root.member("e")?.place.end == Position(line: 7, column: 6))
    #expect(root.place.start == Position(line: 1, column: 1))
    #expect(root.place.end == Position(line: 7, column: 6))
  }

  @Test func limits() {
    var limits = TextLimits()
    limits.depth = 4
    #expect(failure("[[[[]]]]", limits: limits) == nil)
    #expect(failure("[[[[[]]]]]", limits: limits)?.summary == "1:5 depth-limit")
    #expect(failure("a:\n b:\n  c:\n   d:\n    e: 1", limits: limits)?.summary == "5:5 depth-limit")
    limits.nodes = 10
    #expect(failure("[1,2,3,4,5,6,7,8,9]", limits: limits) == nil)
    #expect(failure("[1,2,3,4,5,6,7,8,9,0]", limits: limits)?.id == "node-limit")
    // Ten nodes as they stand, more when the alias is counted as what it repeats.
    #expect(failure("[&a [1, 2, 3], *a, *a]", limits: limits)?.id == "node-limit")
    #expect(failure("a: &a {b: {c: 1}}\nd: {<<: *a}", limits: limits)?.id == "node-limit")
    limits.bytes = 8
    #expect(failure("a: 123456", limits: limits)?.id == "size-limit")
  }

  @Test func warningsAreCapped() throws {
    var limits = TextLimits()
    limits.messages = 3
    let loader = ContractLoader(limits: limits)
    _ = try loader.load(Array(String(repeating: "- no\n", count: 1000).utf8), file: "a.yaml")
    #expect(loader.diagnostics.count == 3)
  }
}
