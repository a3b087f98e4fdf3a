import GoldenRecursion
import Testing
import Treaty

@Suite struct RecursionTests {
  @Test func lists() throws {
    let node = try roundTrip(Node.self, #"{"value":1,"next":{"value":2,"next":{"value":3}}}"#)
    #expect(node.next?.value.next?.value == Node(value: 3))
    #expect(faults(Node.self, #"{"value":1,"next":{"value":2,"next":{}}}"#) == ["/next/next/value required"])
  }

  @Test func trees() throws {
    let tree = try roundTrip(Tree.self, #"{"children":[{"children":[{}]},{"children":[]}]}"#)
    #expect(tree == Tree(children: [Tree(children: [Tree()]), Tree(children: [])]))
    #expect(faults(Tree.self, #"{"children":[{},{"children":[1]}]}"#) == ["/children/1/children/0 type"])
  }

  @Test func eachOther() throws {
    let left = try roundTrip(Left.self, #"{"right":{"name":"a","left":{"right":{"name":"b"}}}}"#)
    #expect(left.right?.value.left?.value.right?.value.name == "b")
    #expect(faults(Right.self, #"{"left":{"right":{"name":1}}}"#) == ["/left/right/name type"])
  }

  @Test func unions() throws {
    let text =
      #"{"op":"sum","left":{"op":"number","value":1},"right":{"op":"sum","left":{"op":"number","value":2},"#
      + #""right":{"op":"number","value":3.5}}}"#
    let one = Expression.number(Number(value: 1))
    let sum = Expression.sum(Sum(left: .number(Number(value: 2)), right: .number(Number(value: 3.5))))
    #expect(try roundTrip(Expression.self, text) == .sum(Sum(left: one, right: sum)))
    #expect(
      faults(Expression.self, text.replacing("3.5", with: "\"x\"")) == ["/right/right/value type"])
    #expect(
      faults(Expression.self, text.replacing("\"number\",\"value\":2", with: "\"odd\""), strict)
        == ["/right/left/op enum"])
  }

  @Test func collections() throws {
    #expect(try roundTrip(Endless.self, "[[],[[]]]").items == [.init(items: []), .init(items: [.init(items: [])])])
    #expect(faults(Endless.self, "[[],[1]]") == ["/1/0 type"])
    let folder = try roundTrip(Folder.self, #"{"a":{"b":{}},"c":{}}"#)
    #expect(folder.items["a"]?.items.keys.sorted() == ["b"])
    #expect(faults(Folder.self, #"{"a":{"b":[]}}"#) == ["/a/b type"])
  }

  @Test func nullable() throws {
    let value = try roundTrip(GoldenRecursion.Nullable.self, #"{"again":{"again":null}}"#)
    #expect(value.again?.value == GoldenRecursion.Nullable(again: nil))
    #expect(faults(GoldenRecursion.Nullable.self, #"{"again":{}}"#) == ["/again/again required"])
  }

  @Test func json() throws {
    let value = try roundTrip(Json.self, #"{"a":[1,"b",{"c":[]}]}"#)
    #expect(value == .map(["a": .list([.number(1), .string("b"), .map(["c": .list([])])])]))
    #expect(faults(Json.self, #"{"a":[1,null]}"#) == ["/a/1 oneOf"])
  }

  /// Nesting is bounded by the reader, not by the stack.
  @Test func tooDeep() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(faults(Endless.self, deep).count == 1)
    let nodes = String(repeating: #"{"value":1,"next":"#, count: 50_000)
    #expect(faults(Node.self, nodes).count == 1)
  }
}
