/// An operating system call on a file that was refused.
struct FileFailure: Error, Sendable, Hashable {
  var path: String
  /// What was tried, as a verb phrase after "cannot": `read`, `create the folder`.
  var action: String
  /// The system's own words (`Permission denied`).
  var reason: String

  var message: String { "Cannot \(action) \(path): \(reason)." }
}
