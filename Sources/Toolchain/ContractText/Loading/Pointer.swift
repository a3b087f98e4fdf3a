/// The fragment of a reference: a JSON pointer (RFC 6901) or the name of an anchor.
struct Pointer {
  private let fragment: String
  private let reference: Node

  init(_ fragment: String, _ reference: Node) {
    self.fragment = fragment
    self.reference = reference
  }

  func resolve(in document: Document, loader: ContractLoader) throws(Diagnostic) -> Node {
    if fragment.isEmpty { return document.root }
    guard let text = PercentText.decode(fragment) else {
      throw failure("invalid-reference", "a bad percent escape in the reference", "Write %25 for a percent sign.")
    }
    guard text.hasPrefix("/") else {
      if let node = loader.anchor(text, in: document) { return node }
      throw failure(
        "unresolved-reference", "\(shortened(reference.text)) leads nowhere: no such anchor, and a JSON pointer starts with \"/\"",
        "Begin the pointer with #/.")
    }
    var node = document.root
    for part in text.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      let token = try unescaped(String(Substring(part)))
      switch node.kind {
      case .mapping:
        guard let next = loader.member(token, of: node) else { throw missing(token, in: node) }
        node = next
      case .sequence:
        guard let index = Int(token), index >= 0, index < node.count, token == String(index) else {
          throw failure(
            "unresolved-reference", "\(shortened(reference.text)) leads nowhere: the list has \(node.count) items", "Correct the index.")
        }
        var items = node.items
        for _ in 0..<index { _ = items.next() }
        if let next = items.next() { node = next }
      default: throw missing(token, in: node)
      }
    }
    return node
  }

  private func unescaped(_ token: String) throws(Diagnostic) -> String {
    guard token.contains("~") else { return token }
    var result = ""
    var isEscape = false
    for scalar in token.unicodeScalars {
      if isEscape {
        guard scalar == "0" || scalar == "1" else {
          throw failure("invalid-reference", "~\(scalar) is no escape in a JSON pointer", "Write ~0 for ~ and ~1 for /.")
        }
        result += scalar == "0" ? "~" : "/"
        isEscape = false
      } else if scalar == "~" { isEscape = true } else { result.unicodeScalars.append(scalar) }
    }
    if isEscape { throw failure("invalid-reference", "~ is no escape in a JSON pointer", "Write ~0 for ~.") }
    return result
  }

  private func missing(_ token: String, in node: Node) -> Diagnostic {
    var near: String?
    if node.kind == .mapping, node.count <= 5000 {
      near = Spelling.nearest(token, among: node.entries.lazy.map { $0.key.text })
    }
    let hint = near.map { "; did you mean \"\(shortened($0))\"?" } ?? ""
    return failure(
      "unresolved-reference", "\(shortened(reference.text)) leads nowhere: there is no \"\(shortened(token))\"\(hint)", "Correct the reference.")
  }

  private func failure(_ id: String, _ message: String, _ fix: String) -> Diagnostic {
    Diagnostic(id, .error, message, at: reference.place, fix: fix)
  }
}

/// RFC 3986 §2.1.
enum PercentText {
  /// Nil for a bad escape or text that is no UTF-8 afterwards.
  static func decode(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var iterator = text.utf8.makeIterator()
    while let byte = iterator.next() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = iterator.next().flatMap(digit), let low = iterator.next().flatMap(digit) else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}

/// What somebody may have meant.
public enum Spelling {
  /// The nearest of some words, when it is near enough to be meant: one edit in four letters.
  public static func nearest(_ word: String, among words: some Sequence<String>) -> String? {
    let wanted = Array(word.utf8)
    guard wanted.count <= 100 else { return nil }
    var best: (word: String, distance: Int)?
    for candidate in words {
      let other = Array(candidate.utf8)
      guard abs(other.count - wanted.count) <= 3, other.count <= 100 else { continue }
      let distance = distance(wanted, other)
      if distance <= max(1, wanted.count / 4), distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let value = min(row[j] + 1, row[j + 1] + 1, diagonal + (a | 0x20 == b | 0x20 ? (a == b ? 0 : 1) : 1))
        diagonal = row[j + 1]
        row[j + 1] = value
      }
    }
    return row[right.count]
  }
}
