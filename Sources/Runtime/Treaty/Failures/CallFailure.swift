import TreatyJSON

/// Why a call came to nothing that its contract documents.
public enum CallFailure: Error, Sendable {
  /// No answer: the connection failed, or something beneath the call did.
  case transport(any Error)
  /// The deadline passed.
  case timeout(Duration)
  /// The caller's task was cancelled.
  case cancelled
  /// No credential could be had.
  case credential(any Error)
  /// The request cannot be written: JSON has no NaN, a header no line break.
  case unwritable(String)
  /// The contract does not document this status. `body` is how the content begins, at most 4 KiB.
  case undocumented(status: Int, contentType: String?, body: [UInt8])
  /// The content is not what the contract says; `place` is `body` or `header NAME`.
  case invalid(status: Int, place: String, failures: JSONFailures)
  /// The content is of another media type than documented.
  case contentType(status: Int, found: String?, body: [UInt8])
  /// The content is larger than the client's limit, in bytes.
  case tooLarge(limit: Int)

  /// How much of an unexpected answer is kept.
  static let prefix = 4096
}

extension CallFailure: CustomStringConvertible {
  public var description: String {
    switch self {
    case .transport(let error): "no answer: \(error)"
    case .timeout(let duration): "no answer within \(duration)"
    case .cancelled: "cancelled"
    case .credential(let error): "no credential: \(error)"
    case .unwritable(let reason): "the request cannot be written: \(reason)"
    case .undocumented(let status, let type, let body):
      "undocumented status \(status)\(type.map { " (\($0))" } ?? ""): \(String(decoding: body.prefix(256), as: UTF8.self))"
    case .invalid(let status, let place, let failures):
      "answer \(status) does not fit the contract, \(place): \(failures)"
    case .contentType(let status, let found, _): "answer \(status) has the content type \(found ?? "(none)")"
    case .tooLarge(let limit): "the answer has more than \(limit) bytes"
    }
  }
}
