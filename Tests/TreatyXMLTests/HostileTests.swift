import Testing
import Treaty
import TreatyXML

@Suite struct HostileTests {
  static func refused(_ text: String, _ options: XMLReader.Options = .init()) -> [String] {
    faults(JSONValue.self, text.utf8, .plain, options)
  }

  static let laughs = """
    <?xml version="1.0"?>
    <!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
    <r x="&c;">&c;</r>
    """
  static let external = #"<!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/passwd">]><r>&e;</r>"#
  static let remote = #"<!DOCTYPE r SYSTEM "http://127.0.0.1:1/r.dtd"><r/>"#
  static let parameter = #"<!DOCTYPE r [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]><r/>"#

  @Test(arguments: [laughs, external, remote, parameter, "<!DOCTYPE r><r/>"])
  func documentTypes(_ text: String) { #expect(Self.refused(text) == [" doctype"]) }

  @Test(arguments: [
    "", " ", "<", "<r", "<r>", "<r/><r/>", "<r>&e;</r>", "<r a='&e;'/>", "<r a='1' a='2'/>", "<r><a></r></a>", "{}",
    "<r>\u{1}</r>", "<r>&#1;</r>", "<r>&#xD800;</r>", "<r a='<'/>", "<o:r/>", "<r o:a='1'/>", "<r>]]></r>",
    "<r><![CDATA[",
    "<r><!-- -- --></r>", "<r/>x", "<r xmlns:a=''/>", "<xml:r/><", "<1/>",
  ]) func notXML(_ text: String) { #expect(Self.refused(text) == [" syntax"]) }

  @Test func depth() {
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    #expect(Self.refused(nested(100)).isEmpty)
    #expect(Self.refused(nested(101)) == [" depth"])
    #expect(Self.refused(String(repeating: "<a>", count: 500_000)) == [" depth"])
  }

  @Test func nodes() {
    let text = "<r>" + String(repeating: "<a/>", count: 1000) + "</r>"
    #expect(Self.refused(text, .init(maximumNodes: 1000)) == [" complexity"])
    #expect(Self.refused(text, .init(maximumNodes: 2000)).isEmpty)
  }

  /// libxml2 would compare each with all others before anybody is told.
  @Test func attributes() {
    func tag(_ count: Int) -> String { "<r " + (0..<count).map { "a\($0)='='" }.joined(separator: " ") + "/>" }
    #expect(Self.refused(tag(256)).isEmpty)
    #expect(Self.refused(tag(257)) == [" complexity"])
    #expect(Self.refused(tag(200_000)) == [" complexity"])
    // What only looks like attributes is none.
    let text = String(repeating: "= ", count: 1000)
    #expect(Self.refused("<r><!-- < \(text) --><![CDATA[< \(text)]]><?p < \(text)?>\(text)</r>").isEmpty)
  }

  @Test func namespaces() {
    func declarations(_ from: Int) -> String { (from..<from + 100).map { "xmlns:n\($0)='u'" }.joined(separator: " ") }
    #expect(Self.refused("<r \(declarations(0))><a \(declarations(100))/><a \(declarations(200))/></r>").isEmpty)
    #expect(
      Self.refused("<r \(declarations(0))><a \(declarations(100))><a \(declarations(200))/></a></r>") == [" complexity"]
    )
  }

  /// A value of megabytes is a value like any other.
  @Test func hugeAttribute() throws {
    let value = String(repeating: "x", count: 3_000_000)
    let read = try XMLReader.decode(
      JSONValue.self, from: Array("<r a='\(value)'/>".utf8), XMLMapping("r", .attribute("a")))
    #expect(read["a"] == .string(value))
  }

  @Test func corrections() {
    // Thousands of texts that need a second reading take one more round, and not one each.
    let items = String(repeating: "<i> 7 </i>", count: 5_000)
    let value = try? XMLReader.decode([Int].self, from: Array("<r>\(items)</r>".utf8), XMLMapping(items: "i"))
    #expect(value?.count == 5_000)
    let wrong = String(repeating: "<i>x</i>", count: 5_000)
    #expect(faults([Int].self, "<r>\(wrong)</r>".utf8, XMLMapping(items: "i")).count == 64)
  }

  @Test func truncated() {
    let text = Array("<r a='1'><b>text &amp; <![CDATA[more]]></b><!-- c --><d/></r>".utf8)
    for end in 0..<text.count { #expect(faults(JSONValue.self, text[..<end]) == [" syntax"], "\(end)") }
  }
}
