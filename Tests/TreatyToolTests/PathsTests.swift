import Testing

@testable import TreatyTool

struct PathsTests {
  @Test(arguments: [
    ("a/./b", "a/b"), ("a/../b", "b"), ("../a", "../a"), ("a/../../b", "../b"), ("/../a", "/a"), ("./", "."),
    ("a//b", "a/b"),
  ])
  func normalizes(path: String, wanted: String) { #expect(Paths.normalized(path) == wanted) }

  @Test func joins() {
    #expect(Paths.join("a", "b") == "a/b")
    #expect(Paths.join("a/", "b") == "a/b")
    #expect(Paths.join("", "b") == "b")
    #expect(Paths.join("a", "/b") == "/b")
    #expect(Paths.join("a", ".") == "a")
  }

  @Test func takesApart() {
    #expect(Paths.folder(of: "a/b.yaml") == "a")
    #expect(Paths.folder(of: "b.yaml") == "")
    #expect(Paths.folder(of: "/b") == "/")
    #expect(Paths.stem(of: "a/orders.v2.yaml") == "orders.v2")
    #expect(Paths.stem(of: ".hidden") == ".hidden")
  }

  @Test(arguments: ["", "/a", "a/", "a//b", "../a", "a/../b", "./a", "a\0b"])
  func keepsOutputsInside(path: String) { #expect(!Paths.staysInside(path)) }

  @Test func letsOrdinaryNamesIn() {
    #expect(Paths.staysInside("a/b.swift"))
    #expect(Paths.staysInside("..a/b"))
  }
}
