import Testing
import Treaty
import TreatyXML

/// The forms that the OpenAPI specification shows for its `xml` object (3.0 and 3.1 §4.8.26, 3.2 §4.27), in both directions.
@Suite struct SpecificationTests {
  struct Form: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var mapping: XMLMapping
    var json: String
    var xml: String
  }

  static let animals = #"{"animals":["cat","dog"]}"#
  static let forms: [Form] = [
    Form(
      testDescription: "a property is an element", mapping: XMLMapping("zoo"), json: #"{"animals":"cat"}"#,
      xml: "<zoo><animals>cat</animals></zoo>"),
    Form(
      testDescription: "another name", mapping: XMLMapping("zoo", .element("animals", "animal")),
      json: #"{"animals":"cat"}"#, xml: "<zoo><animal>cat</animal></zoo>"),
    Form(
      testDescription: "attribute, prefix and namespace",
      mapping: XMLMapping(
        "Person", .attribute("id"),
        .element("name", XMLName("name", namespace: "http://example.com/schema/sample", prefix: "sample"))),
      json: #"{"id":"123","name":"example"}"#,
      xml: """
        <Person id="123"><sample:name xmlns:sample="http://example.com/schema/sample">example</sample:name></Person>
        """),
    Form(
      testDescription: "a list", mapping: XMLMapping("zoo", .list("animals")), json: animals,
      xml: "<zoo><animals>cat</animals><animals>dog</animals></zoo>"),
    Form(
      testDescription: "a list with an item name; its own name has no effect",
      mapping: XMLMapping("zoo", .list("animals", item: "animal")), json: animals,
      xml: "<zoo><animal>cat</animal><animal>dog</animal></zoo>"),
    Form(
      testDescription: "wrapped, both called like the property",
      mapping: XMLMapping("zoo", .list("animals", wrapped: true)), json: animals,
      xml: "<zoo><animals><animals>cat</animals><animals>dog</animals></animals></zoo>"),
    Form(
      testDescription: "wrapped, with an item name",
      mapping: XMLMapping("zoo", .list("animals", item: "animal", wrapped: true)), json: animals,
      xml: "<zoo><animals><animal>cat</animal><animal>dog</animal></animals></zoo>"),
    Form(
      testDescription: "wrapped, with names for both",
      mapping: XMLMapping("zoo", .list("animals", "aliens", item: "animal", wrapped: true)), json: animals,
      xml: "<zoo><aliens><animal>cat</animal><animal>dog</animal></aliens></zoo>"),
    Form(
      testDescription: "wrapped, the wrapper's name is the items' too",
      mapping: XMLMapping("zoo", .list("animals", "aliens", wrapped: true)), json: animals,
      xml: "<zoo><aliens><aliens>cat</aliens><aliens>dog</aliens></aliens></zoo>"),
    Form(
      testDescription: "a text beside attributes",
      mapping: XMLMapping("price", .attribute("currency"), .text("amount")),
      json: #"{"currency":"EUR","amount":"5"}"#, xml: #"<price currency="EUR">5</price>"#),
    Form(
      testDescription: "CDATA", mapping: XMLMapping("Documentation", .text("content", cdata: true)),
      json: #"{"content":"<html>a & b</html>"}"#,
      xml: "<Documentation><![CDATA[<html>a & b</html>]]></Documentation>"),
    Form(
      testDescription: "no element of its own",
      mapping: XMLMapping(
        "order", .inlined("address", of: XMLMapping("address", .attribute("kind"), .element("city")))),
      json: #"{"address":{"kind":"home","city":"Bonn"},"id":"7"}"#,
      xml: #"<order kind="home"><city>Bonn</city><id>7</id></order>"#),
    Form(
      testDescription: "null in an element", mapping: XMLMapping("zoo"), json: #"{"animals":null}"#,
      xml: #"<zoo><animals xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/></zoo>"#),
    Form(
      testDescription: "a list as the root", mapping: XMLMapping("pets", items: "pet"), json: #"["a","b"]"#,
      xml: "<pets><pet>a</pet><pet>b</pet></pets>"),
    Form(
      testDescription: "lists of lists",
      mapping: XMLMapping("m", .list("rows", item: "row", of: XMLMapping(items: "cell"))),
      json: #"{"rows":[["1","2"],["3"],[]]}"#,
      xml: "<m><row><cell>1</cell><cell>2</cell></row><row><cell>3</cell></row><row/></m>"),
    Form(
      testDescription: "a dictionary of lists", mapping: XMLMapping("m", others: .list("", wrapped: true)),
      json: #"{"a":["1"],"b":[]}"#, xml: "<m><a><a>1</a></a><b/></m>"),
    Form(
      testDescription: "a list in an attribute", mapping: XMLMapping("m", .attributeList("sizes")),
      json: #"{"sizes":["1","2"]}"#, xml: #"<m sizes="1 2"/>"#),
  ]

  @Test(arguments: forms) func written(_ form: Form) throws {
    #expect(try TreatyXMLTests.written(json(form.json), form.mapping) == form.xml)
  }

  @Test(arguments: forms) func read(_ form: Form) throws {
    #expect(try TreatyXMLTests.read(JSONValue.self, form.xml, form.mapping) == json(form.json))
  }
}
