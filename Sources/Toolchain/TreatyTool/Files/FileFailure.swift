/// An operating system call on a file that was refused.
package struct FileFailure: Error, Sendable, Hashable {
  package var path: String
  /// What was tried, as a verb phrase after "cannot": `read`, `create the folder`.
  package var action: String
  /// The system's own words (`Permission denied`).
  package var reason: String

  package var message: String { "Cannot \(action) \(path): \(reason)." }

  package init(path: String, action: String, reason: String) {
    self.path = path
    self.action = action
    self.reason = reason
  }
}
