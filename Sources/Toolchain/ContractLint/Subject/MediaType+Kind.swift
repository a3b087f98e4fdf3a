import ContractModel

extension MediaType {
  /// Without parameters, in lower case: names of media types have no case.
  var essence: String {
    // Nearly all are written so already.
    if type.utf8.allSatisfy({ $0 > 0x20 && $0 != UInt8(ascii: ";") && !(65...90).contains($0) }) { return type }
    return String(type.prefix { $0 != ";" }).lowercased().filter { $0 != " " }
  }

  var isJSON: Bool { essence == "application/json" || essence == "text/json" || essence.hasSuffix("+json") }
  /// RFC 9457.
  var isProblem: Bool { essence == "application/problem+json" || essence == "application/problem+xml" }
}

extension Response {
  /// Header names have no case.
  func hasHeader(_ names: String...) -> Bool {
    headers.contains { header in names.contains { $0.lowercased() == header.name.lowercased() } }
  }
}
