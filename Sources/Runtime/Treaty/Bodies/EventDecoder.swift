/// Takes a server-sent event stream apart (WHATWG HTML §9.2.6), whatever chunks it comes in.
struct EventDecoder {
  struct Event {
    var data: [UInt8] = []
    var event: String?
    var id: String?
    var retry: Int?
    fileprivate var hasData = false
    fileprivate var isEmpty: Bool { !hasData && event == nil && retry == nil }
  }

  private var lines: LineDecoder
  private var current = Event()
  private var lastID: String?

  /// - Parameter limit: The most bytes that one line, and one event, may have.
  init(limit: Int) { lines = LineDecoder(limit: limit, endings: .any) }

  /// Adds the events that are complete now, those before a line that is too long too. What has no data is no event.
  mutating func feed(_ chunk: [UInt8], into events: inout [Event]) throws(LineDecoder.Fault) {
    var complete: [[UInt8]] = []
    let overrun: LineDecoder.Fault?
    do throws(LineDecoder.Fault) {
      try lines.feed(chunk, into: &complete)
      overrun = nil
    } catch {
      overrun = error
    }
    for line in complete {
      if line.isEmpty {
        if current.hasData {
          if current.data.last == 0x0A { current.data.removeLast() }
          current.id = lastID
          events.append(current)
        }
        current = Event()
      } else {
        try field(line)
      }
    }
    if let overrun { throw overrun }
  }

  private mutating func field(_ line: [UInt8]) throws(LineDecoder.Fault) {
    let colon = line.firstIndex(of: UInt8(ascii: ":"))
    if colon == 0 { return }
    var value = line[(colon.map { $0 + 1 } ?? line.count)...]
    if value.first == 0x20 { value = value.dropFirst() }
    switch String(decoding: line[..<(colon ?? line.count)], as: UTF8.self) {
    case "data":
      guard current.data.count + value.count <= lines.limit else { throw .tooLong(lines.limit) }
      current.data += value
      current.data.append(0x0A)
      current.hasData = true
    case "event": current.event = String(decoding: value, as: UTF8.self)
    case "id": if !value.contains(0) { lastID = String(decoding: value, as: UTF8.self) }
    case "retry": current.retry = Int(String(decoding: value, as: UTF8.self)) ?? current.retry
    default: break
    }
  }
}

/// Puts a server-sent event into text.
enum EventEncoder {
  static func encode(_ event: ServerSentEvent<[UInt8]>) -> [UInt8] {
    var out: [UInt8] = []
    func line(_ name: String, _ value: some Sequence<UInt8>) {
      out += Array(name.utf8) + [UInt8(ascii: ":"), 0x20]
      out += value
      out.append(0x0A)
    }
    // A line break inside would end the field, and let its text begin others.
    if let name = event.event { line("event", name.utf8.filter { $0 != 0x0A && $0 != 0x0D }) }
    if let id = event.id { line("id", id.utf8.filter { $0 != 0x0A && $0 != 0x0D && $0 != 0 }) }
    if let retry = event.retry { line("retry", String(retry).utf8) }
    for part in lines(event.data) { line("data", part) }
    out.append(0x0A)
    return out
  }

  private static func lines(_ data: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = 0
    var index = 0
    while index < data.count {
      if data[index] == 0x0A || data[index] == 0x0D {
        parts.append(data[start..<index])
        if data[index] == 0x0D, index + 1 < data.count, data[index + 1] == 0x0A { index += 1 }
        start = index + 1
      }
      index += 1
    }
    parts.append(data[start...])
    return parts
  }
}
