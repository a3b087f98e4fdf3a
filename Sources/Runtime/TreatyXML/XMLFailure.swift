import TreatyJSON

/// Why a text is no XML that is read here; it becomes a failure like those of JSON.
struct XMLFailure: Error, Sendable, Hashable {
  enum Reason: Sendable, Hashable { case syntax, encoding, doctype, depth, complexity }

  var reason: Reason
  var message: String
  /// In bytes of the text, as UTF-8.
  var offset: Int

  var failures: JSONFailures {
    let (id, reason): (String, JSONError.Reason) =
      switch reason {
      case .syntax: ("syntax", .unexpectedByte)
      case .encoding: ("encoding", .invalidUTF8)
      case .doctype: ("doctype", .unexpectedByte)
      case .depth: ("depth", .tooDeep)
      case .complexity: ("complexity", .tooComplex)
      }
    var failures = JSONFailures(JSONFailure(pointer: "", id: id, message: message, offset: offset))
    // Nothing of it was understood: a server answers that with another status than a value that breaks a rule.
    failures.malformed = JSONError(reason, at: offset)
    return failures
  }
}
