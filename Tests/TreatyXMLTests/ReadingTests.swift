import Testing
import Treaty
import TreatyXML

@Suite struct ReadingTests {
  static let strict = XMLReader.Options(refusesUnknown: true)

  @Test func everyForm() throws {
    let node = try read(
      Node.self,
      """
      <?xml version="1.0"?>
      <!-- a comment --><node id="1" open="true" xmlns:x="urn:people">
        <weight>2.5</weight><note>a &lt; b<![CDATA[ & <c>]]></note><due>2024-02-29</due>
        <tags><tag>one</tag></tags>
        <score>3</score><score>4</score>
        <node id="2"><?pi?></node>
        <x:owner since="1999">Ann</x:owner>
      </node>
      """, Node.xml, Self.strict)
    let inner = Node(id: 2, scores: [])
    #expect(
      node
        == Node(
          id: 1, isOpen: true, weight: 2.5, note: "a < b & <c>", due: LocalDate(year: 2024, month: 2, day: 29),
          tags: ["one"], scores: [3, 4], children: [inner], owner: Owner(name: "Ann", since: 1999)))
  }

  /// XML Schema's spellings, which JSON's readers do not know.
  @Test(arguments: [
    (#"<node id=" 7 " open="1"/>"#, Node(id: 7, isOpen: true, scores: [])),
    (#"<node id="+007" open="0"/>"#, Node(id: 7, isOpen: false, scores: [])),
    ("<node id='7'><weight>\n .5 </weight></node>", Node(id: 7, weight: 0.5, scores: [])),
    (
      "<node id='7'><due> 2024-02-29 </due></node>",
      Node(id: 7, due: LocalDate(year: 2024, month: 2, day: 29), scores: [])
    ),
    ("<node id='7'><note> as it is </note></node>", Node(id: 7, note: " as it is ", scores: [])),
    ("<node id='7'><note/><tags/></node>", Node(id: 7, note: "", tags: [], scores: [])),
    (
      "<node id='7' xmlns:i='http://www.w3.org/2001/XMLSchema-instance'><note i:nil='true'>x</note></node>",
      Node(id: 7, scores: [])
    ),
  ]) func spellings(_ text: String, _ node: Node) throws {
    #expect(try read(Node.self, text, Node.xml) == node)
  }

  @Test(arguments: [
    ("<node/>", ["/id required"]),
    ("<node id='x'/>", ["/id type"]),
    ("<node id='1'><score>1</score><score>x</score></node>", ["/scores/1 type"]),
    ("<node id='1'><node id='2'><weight>1e999</weight></node></node>", ["/children/0/weight format"]),
    ("<node id='1'><note>a</note><note>b</note></node>", ["/note type"]),
    ("<node id='1'><tags/><tags/></node>", ["/tags duplicate"]),
    ("<node id='1'><weight><b/></weight></node>", ["/weight type"]),
    ("<node id='1'><note>a<b/></note></node>", ["/note type"]),
    ("<other id='1'/>", [" root"]),
    // Unknown elements and texts are refused by a closed object; attributes say something to somebody else.
    ("<node id='1' unknown='1'/>", []),
    ("<node id='1'><unknown/></node>", ["/unknown additionalProperties"]),
    ("<node id='1'>text</node>", ["/#text additionalProperties"]),
    // An element is no attribute, and one of another namespace another element.
    ("<node id='1'><open>true</open></node>", ["/open additionalProperties"]),
    ("<node><id>1</id></node>", ["/{}id additionalProperties", "/id required"]),
    ("<node id='1' xmlns:o='urn:o'><o:note>a</o:note></node>", ["/{urn:o}note additionalProperties"]),
    ("<node id='1'><owner>Ann</owner></node>", ["/{}owner additionalProperties"]),
  ]) func refused(_ text: String, _ expected: [String]) {
    #expect(faults(Node.self, text.utf8, Node.xml, Self.strict).sorted() == expected.sorted())
  }

  /// What a client does not know it passes over.
  @Test func tolerated() throws {
    let text = "<node id='1'>text<unknown>a</unknown><o:note xmlns:o='urn:o'>b</o:note><note>c</note></node>"
    #expect(try read(Node.self, text, Node.xml) == Node(id: 1, note: "c", scores: []))
  }

  @Test func placesAreInTheXML() throws {
    let text = "<node id='1'><weight>light</weight></node>"
    do throws(JSONFailures) {
      _ = try read(Node.self, text, Node.xml)
      Issue.record("accepted")
    } catch {
      #expect(error.all.map(\.pointer) == ["/weight"])
      #expect(error.all.first?.message == "expected number")
      #expect((13...21).contains(error.all.first?.offset ?? 0))
      #expect(error.malformed == nil)
    }
  }

  @Test(arguments: [
    ("<o:node xmlns:o='urn:any' id='1'><o:weight>1</o:weight></o:node>", 1.0),
    ("<node xmlns='urn:any' id='1'><weight>1</weight></node>", 1.0),
    ("<o:node xmlns:o='urn:any' id='1'><weight>1</weight></o:node>", 1.0),
  ]) func namespacesAroundSilentContracts(_ text: String, _ weight: Double) throws {
    #expect(try read(Node.self, text, Node.xml).weight == weight)
  }

  @Test func namesOfItems() throws {
    let pets = XMLMapping(items: nil)
    #expect(try read(JSONValue.self, "<any><a>1</a><b>2</b></any>", pets) == json(#"["1","2"]"#))
    // Others than the contract's are unknown elements.
    let named = XMLMapping("l", items: "a")
    #expect(try read(JSONValue.self, "<l><a>1</a><b>2</b></l>", named) == json(#"["1"]"#))
  }

  @Test func withoutAMapping() throws {
    let text = "<r a='1'><b>x</b><c><d/></c><b>y</b></r>"
    #expect(try read(JSONValue.self, text) == json(#"{"b":["x","y"],"c":{"d":""}}"#))
    #expect(try read(Int.self, "<r>7</r>") == 7)
    #expect(try read([Int].self, "<r/>") == [])
    #expect(try read(JSONMap<Int>.self, "<r/>") == [:])
  }

  /// What leaves no trace is there when the reader asks for it.
  @Test func emptyThings() throws {
    let silent = XMLMapping("node", .attribute("id"), .list("scores", item: "score"), .list("tags", item: "tag"))
    #expect(try read(Node.self, "<node id='1'><tag>a</tag></node>", silent) == Node(id: 1, tags: ["a"], scores: []))
    #expect(try read(Node.self, "<node id='1'><score>2</score></node>", silent) == Node(id: 1, scores: [2]))
    // A member that is missing for another reason is told as such.
    #expect(faults(Node.self, "<node/>".utf8, silent) == ["/id required"])
    let owner = XMLMapping("owner", .text("name"), .attribute("since"))
    #expect(try read(Owner.self, "<owner since='1'/>", owner) == Owner(name: "", since: 1))
  }
}
