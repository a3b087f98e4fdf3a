import Testing
import Treaty
import TreatyXML

@Suite struct WritingTests {
  @Test func everyForm() throws {
    let node = Node(
      id: 1, isOpen: false, weight: 1e21, note: "a < b & \"c\"", tags: ["x", ""], scores: [1],
      children: [Node(id: 2, scores: [], owner: Owner(name: "Bob"))], owner: Owner(name: "", since: 3))
    let text = try written(node, Node.xml)
    #expect(
      text == """
        <node id="1" open="false"><weight>1e+21</weight><note>a &lt; b &amp; "c"</note><tags><tag>x</tag><tag/></tags>\
        <score>1</score><node id="2"><p:owner xmlns:p="urn:people">Bob</p:owner></node>\
        <p:owner xmlns:p="urn:people" since="3"/></node>
        """)
    #expect(try read(Node.self, text, Node.xml, .init(refusesUnknown: true)) == node)
  }

  /// What a reader makes of it is the same text again, to the last blank.
  @Test(arguments: [
    "", " ", "\t\n\r\r\n ", "]]>", "a]]>b", "]]>]]", "&amp;<>\"'", "\u{85}\u{2028}", "é\u{301} 😀 \u{FFFD}", "&#13;",
    "<![CDATA[", "--",
  ]) func texts(_ text: String) throws {
    let forms = [
      XMLMapping("r"), XMLMapping("r", .attribute("t")), XMLMapping("r", .text("t", required: true)),
      XMLMapping("r", .text("t", cdata: true, required: true)), XMLMapping("r", .list("t", wrapped: true)),
    ]
    for (index, mapping) in forms.enumerated() {
      let value: JSONValue = index == 4 ? .array([.string(text)]) : .string(text)
      let object = JSONValue.object(JSONObject([("t", value)]))
      #expect(try read(JSONValue.self, written(object, mapping), mapping) == object, "\(index)")
    }
  }

  @Test(arguments: [
    (#"{"a":{"b":"\u0000"}}"#, XMLMapping("r"), ["/a/b character"]),
    (#"{"a":"\u001f"}"#, XMLMapping("r", .attribute("a")), ["/a character"]),
    (#"{"a":"\uffff"}"#, XMLMapping("r", .text("a", cdata: true)), ["/a character"]),
    (
      #"{"a b":1,"1":2,"":3,"a:b":4,"x~/y":5}"#, XMLMapping("r"),
      ["/a b name", "/1 name", "/ name", "/a:b name", "/x~0~1y name"]
    ),
    (#"{"a":{}}"#, XMLMapping("r", .attribute("a")), ["/a attribute"]),
    (#"{"a":["b c"]}"#, XMLMapping("r", .attributeList("a")), ["/a attribute"]),
    (#"{"a":1}"#, XMLMapping("r", .inlined("a", of: .plain)), ["/a inlined"]),
  ]) func unwritable(_ text: String, _ mapping: XMLMapping, _ expected: [String]) throws {
    let value = try json(text)
    do throws(JSONFailures) {
      _ = try XMLWriter.encode(value, mapping)
      Issue.record("written")
    } catch {
      #expect(error.all.map { "\($0.pointer) \($0.id)" } == expected)
    }
  }

  @Test func nulls() throws {
    let value = try json(#"{"a":null,"b":null,"c":null,"d":[null],"e":null}"#)
    let mapping = XMLMapping("r", .attribute("a"), .text("b"), .list("c"), .list("d"), .list("e", wrapped: true))
    let declared = #"xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true""#
    #expect(try written(value, mapping) == "<r><d \(declared)/><e \(declared)/></r>")
    #expect(try read(JSONValue.self, written(value, mapping), mapping) == json(#"{"d":[null],"e":null}"#))
  }

  @Test func namespaces() throws {
    func name(_ local: String, _ namespace: String, _ prefix: String? = nil) -> XMLName {
      XMLName(local, namespace: namespace, prefix: prefix)
    }
    // A default namespace covers what is inside; the same one is declared once.
    let inner = XMLMapping(.element("c", name("c", "urn:a")), .element("d", name("d", "urn:d", "p")))
    let mapping = XMLMapping(
      name("r", "urn:a"), .element("b", name("b", "urn:b", "p"), of: inner), .attribute("e", name("e", "urn:e")),
      .attribute("f", name("f", "urn:f", "p")), .attribute("g", name("g", "urn:e")),
      .attribute("h", name("lang", "http://www.w3.org/XML/1998/namespace", "xml")))
    let value = try json(#"{"b":{"c":"1","d":"2","x":"3"},"e":"4","f":"5","g":"6"}"#)
    let text = try written(value, mapping)
    #expect(
      text == """
        <r xmlns="urn:a" xmlns:ns1="urn:e" ns1:e="4" xmlns:p="urn:f" p:f="5" ns1:g="6">\
        <p:b xmlns:p="urn:b"><c>1</c><p:d xmlns:p="urn:d">2</p:d><x>3</x></p:b></r>
        """)
    #expect(try read(JSONValue.self, text, mapping)["e"] == "4")
    let clash = XMLMapping(name("r", "urn:a", "p"), .attribute("a", name("a", "urn:b", "p")))
    #expect(try written(json(#"{"a":"1"}"#), clash) == #"<p:r xmlns:p="urn:a" xmlns:ns1="urn:b" ns1:a="1"/>"#)
  }
}
