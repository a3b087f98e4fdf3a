import ContractText
import TreatyJSON

/// A witness as a page shows it: the message as it travels, its JSON in lines, what is refused marked.
struct HTMLWitness {
  let witness: Witness
  private let limit = 20_000

  var html: String {
    let at = witness.refusal.pointer.isEmpty ? "" : " at <code>\(e(witness.refusal.pointer))</code>"
    var out = "<div class=\"witness\"><h4>\(e(witness.heading))</h4>\n<pre>"
    if !witness.startLine.isEmpty {
      out += "<b>\(e(witness.startLine))</b>\n"
      for field in witness.headers { out += "<span class=\"field\">\(e(field.name)):</span> \(e(field.value))\n" }
      if witness.body != nil { out += "\n" }
    }
    if let body = witness.body { out += html(body) }
    out += "</pre>\n<p class=\"refused\"><strong>Refused</strong>\(at): \(e(witness.refusal.reason)).</p>\n"
    if let curl = witness.curl, curl.utf8.count <= limit {
      out += "<details><summary>The same for a shell</summary><pre>\(e(curl))</pre></details>\n"
    }
    return out + "</div>\n"
  }

  private func html(_ body: String) -> String {
    guard body.utf8.count <= limit else { return e(String(body.prefix(limit))) + "…" }
    guard let first = body.utf8.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "["),
      let value = try? JSONReader.decode(JSONValue.self, from: Array(body.utf8))
    else { return e(body) }
    var printer = HTMLJSON(marking: witness.refusal.pointer)
    printer.write(value)
    return printer.html
  }

  private func e(_ text: String) -> String { MarkupText.escaped(text) }
}
