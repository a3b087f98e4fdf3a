import TreatyJSON

/// A server-sent event as the object that OpenAPI 3.2 describes: `data`, `event`, `id`, `retry`.
enum WholeEvent {
  /// Data is a string there, unless the contract gives it a schema of its own: then it is that JSON.
  static func read<R: JSONReadable>(_: R.Type, _ event: EventDecoder.Event, _ options: JSONReader.Options)
    throws(JSONFailures) -> R.Value
  {
    var object = JSONObject()
    if let name = event.event { object["event"] = .string(name) }
    if let id = event.id { object["id"] = .string(id) }
    if let retry = event.retry { object["retry"] = .number(JSONNumber(retry)) }
    object["data"] = .string(String(decoding: event.data, as: UTF8.self))
    do throws(JSONFailures) {
      return try JSONReader.decode(R.self, from: JSONWriter.encode(JSONValue.object(object)), options: options)
    } catch {
      guard let data = try? JSONReader.decode(JSONValue.self, from: event.data) else { throw error }
      object["data"] = data
      let first = error
      do throws(JSONFailures) {
        return try JSONReader.decode(R.self, from: JSONWriter.encode(JSONValue.object(object)), options: options)
      } catch {
        throw first
      }
    }
  }

  static func event(_ value: JSONValue) throws(JSONFailures) -> ServerSentEvent<[UInt8]> {
    guard case .object(let object) = value else {
      throw JSONFailures(JSONFailure(pointer: "", id: "type", message: "an event is an object", offset: 0))
    }
    func text(_ key: String) -> String? { if case .string(let text)? = object[key] { text } else { nil } }
    var data: [UInt8] = []
    switch object["data"] {
    case .string(let text)?: data = Array(text.utf8)
    case let value?: data = Array(value.description.utf8)
    case nil: break
    }
    var retry: Int?
    if case .number(let number)? = object["retry"] { retry = Int(number.lexeme) }
    return ServerSentEvent(data, event: text("event"), id: text("id"), retry: retry)
  }
}
