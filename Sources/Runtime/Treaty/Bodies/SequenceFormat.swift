/// How values that follow one another are told apart, by their media type.
enum SequenceFormat: Sendable {
  /// A text a line: `application/jsonl`, `application/x-ndjson`.
  case lines
  /// A record separator before each text: `application/json-seq` (RFC 7464).
  case records

  init(_ contentType: String) {
    self = MediaType(contentType)?.subtype.hasSuffix("json-seq") == true ? .records : .lines
  }

  func encode(_ json: [UInt8]) -> [UInt8] {
    switch self {
    case .lines: json + [0x0A]
    case .records: [0x1E] + json + [0x0A]
    }
  }
}

/// How the data of server-sent events is understood.
public enum EventFormat: Sendable {
  /// Each event's data is JSON.
  case json
  /// Each event's data is a text, which is the value.
  case text
  /// The value is the whole event: an object of `data`, `event`, `id` and `retry` (OpenAPI 3.2's `itemSchema`).
  case whole
}
