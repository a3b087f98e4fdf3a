import Synchronization

/// The parts of one multipart body that are no JSON: while its value is read or written they stand in the small JSON text
/// as references, so that generated readers and writers need to know nothing of multipart.
final class Attachments: Sendable {
  struct Part: Sendable {
    var file: File
    /// The content of a `Part`: JSON when it is written, as it came when it is read.
    var text: [UInt8]?
  }

  /// Reading and writing are synchronous: the body that is at it is this task's.
  @TaskLocal static var current: Attachments?

  private let parts = Mutex<[Part]>([])
  /// Begins with what no reasonable text does; one that did all the same would only name a part of its own body.
  private static let mark = "\u{1}part "

  func add(_ part: Part) -> String {
    parts.withLock { parts in
      parts.append(part)
      return Self.mark + String(parts.count - 1)
    }
  }

  subscript(_ reference: String) -> Part? {
    guard reference.hasPrefix(Self.mark), let index = Int(reference.dropFirst(Self.mark.count)) else { return nil }
    return parts.withLock { $0.indices.contains(index) ? $0[index] : nil }
  }
}
