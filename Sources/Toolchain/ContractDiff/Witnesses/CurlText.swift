/// A request as a shell sends it.
enum CurlText {
  static func command(_ method: String, _ url: String, _ headers: [Witness.Field], _ body: String?) -> String {
    var words = ["curl"]
    if method != "GET" || body != nil { words += ["-X", method] }
    words.append(quoted(url))
    for header in headers where header.name != "Host" && header.name != "Content-Length" {
      words += ["-H", quoted("\(header.name): \(header.value)")]
    }
    if let body { words += ["--data-binary", quoted(body)] }
    return words.joined(separator: " ")
  }

  /// In single quotes nothing means anything but the quote.
  private static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }
}
