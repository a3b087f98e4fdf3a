public import Treaty

extension RequestWriter {
  /// Writes XML content; nil writes none.
  public mutating func xml<V: JSONWritable>(
    _ value: V?, _ mapping: XMLMapping = .plain, _ contentType: String = "application/xml"
  ) {
    guard let value else { return }
    write(contentType) { () throws(JSONFailures) in try XMLWriter.encode(value, mapping) }
  }
}

extension Answer {
  /// An answer with XML content.
  public init<V: JSONWritable>(
    _ status: Int, xml value: V, _ mapping: XMLMapping = .plain, _ contentType: String = "application/xml"
  ) {
    self.init(status, contentType) { () throws(JSONFailures) in try XMLWriter.encode(value, mapping) }
  }
}

extension MediaType {
  /// XML by name or by structured suffix (RFC 7303 §4).
  var isXML: Bool { subtype == "xml" || subtype.hasSuffix("+xml") }
}
