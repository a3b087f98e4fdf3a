/// Finds the JSON pointers (RFC 6901) of byte offsets in one pass over the text.
struct PointerLocator {
  private struct Container {
    var isArray: Bool
    var index = -1
    /// The current member's name as it is written, without quotes.
    var key: Range<Int>?
    var expectsKey: Bool
  }

  private let text: UnsafeBufferPointer<UInt8>
  private var containers: [Container] = []
  private var pending: ArraySlice<RecordedFailure>
  private var located: [JSONFailure] = []

  /// The failures in the text's order, with pointers. A failure inside a value is that value's.
  static func locate(_ failures: [RecordedFailure], in text: UnsafeBufferPointer<UInt8>) -> JSONFailures {
    // What a union's variants say stands deeper in the text than the union's own failure: a pass of its own.
    let reasons = failures.flatMap { $0.reasons.map(\.failure) }
    let placed = reasons.isEmpty ? [:] : pointers(of: reasons, in: text)
    var locator = PointerLocator(
      text: text, pending: failures.map { told($0, placed) }.sorted { $0.offset < $1.offset }[...])
    locator.walk()
    locator.settle(before: .max)
    // A reader asks only when something failed.
    let first = locator.located.first ?? JSONFailure(pointer: "", id: "invalid", message: "invalid", offset: 0)
    return JSONFailures(first, Array(locator.located.dropFirst()))
  }

  /// The pointer of each offset.
  private static func pointers(of failures: [RecordedFailure], in text: UnsafeBufferPointer<UInt8>) -> [Int: String] {
    let bare = failures.map { RecordedFailure(offset: $0.offset, id: "", message: "") }
    var locator = PointerLocator(text: text, pending: bare.sorted { $0.offset < $1.offset }[...])
    locator.walk()
    locator.settle(before: .max)
    return Dictionary(locator.located.map { ($0.offset, $0.pointer) }, uniquingKeysWith: { first, _ in first })
  }

  /// A union's failure with what its variants say in the message.
  private static func told(_ failure: RecordedFailure, _ pointers: [Int: String]) -> RecordedFailure {
    guard !failure.reasons.isEmpty else { return failure }
    let lines = failure.reasons.map { variant, reason in
      let pointer = pointers[reason.offset] ?? ""
      let place = reason.member == nil && !pointer.isEmpty ? " at \(JSONReader.shortened(pointer))" : ""
      return "\(variant.isEmpty ? "" : variant + ": ")\(reason.message)\(place)"
    }
    var told = failure
    told.message += " (\(lines.joined(separator: "; ")))"
    return told
  }

  private init(text: UnsafeBufferPointer<UInt8>, pending: ArraySlice<RecordedFailure>) {
    self.text = text
    self.pending = pending
  }

  /// The text was read before, so that its structure can be trusted; anything else only ends the walk early.
  private mutating func walk() {
    var position = 0
    while position < text.count, !pending.isEmpty {
      let byte = text[position]
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        beginValue(position)
        let isArray = byte == UInt8(ascii: "[")
        containers.append(Container(isArray: isArray, expectsKey: !isArray))
        position += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        settle(before: position)
        if containers.popLast() == nil { return }
        position += 1
      case UInt8(ascii: ","):
        if let last = containers.indices.last { containers[last].expectsKey = !containers[last].isArray }
        position += 1
      case UInt8(ascii: "\""):
        let end = endOfString(position)
        if let last = containers.indices.last, containers[last].expectsKey {
          settle(before: position)
          containers[last].key = position + 1..<max(position + 1, end - 1)
          containers[last].expectsKey = false
        } else {
          beginValue(position)
        }
        position = end
      case UInt8(ascii: ":"): position += 1
      case let other where isWhitespace(other): position += 1
      default:
        beginValue(position)
        position += 1
        while position < text.count, isScalar(text[position]) { position += 1 }
      }
    }
  }

  private func isScalar(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ":"), UInt8(ascii: "\""): false
    default: !isWhitespace(byte)
    }
  }

  private func endOfString(_ start: Int) -> Int {
    var position = start + 1
    while position < text.count {
      if text[position] == UInt8(ascii: "\"") { return position + 1 }
      position += text[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    return text.count
  }

  private mutating func beginValue(_ position: Int) {
    guard let last = containers.indices.last, containers[last].isArray else { return }
    settle(before: position)
    containers[last].index += 1
  }

  /// Gives the current pointer to every failure before `position`.
  private mutating func settle(before position: Int) {
    guard let first = pending.first, first.offset < position else { return }
    let pointer = self.pointer
    while let failure = pending.first, failure.offset < position {
      pending.removeFirst()
      // Facets of one object find the same fault.
      if let last = located.last, last.offset == failure.offset, last.id == failure.id, last.message == failure.message
      {
        continue
      }
      let member = failure.member.map { "/" + escaped(Array($0.utf8)) } ?? ""
      located.append(
        JSONFailure(pointer: pointer + member, id: failure.id, message: failure.message, offset: failure.offset))
    }
  }

  private var pointer: String {
    var pointer = ""
    for container in containers {
      if container.isArray {
        guard container.index >= 0 else { break }
        pointer += "/\(container.index)"
      } else {
        guard let key = container.key else { break }
        pointer += "/" + escaped(unescapedString(UnsafeBufferPointer(rebasing: text[key])))
      }
    }
    return pointer
  }

  private func escaped(_ key: [UInt8]) -> String {
    var bytes: [UInt8] = []
    // A hostile key would otherwise be repeated in every failure.
    for byte in key.prefix(256) {
      switch byte {
      case UInt8(ascii: "~"): bytes += [UInt8(ascii: "~"), UInt8(ascii: "0")]
      case UInt8(ascii: "/"): bytes += [UInt8(ascii: "~"), UInt8(ascii: "1")]
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
