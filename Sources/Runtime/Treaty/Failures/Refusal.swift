/// Why a caller is not let in.
public enum Refusal: Error, Sendable {
  /// 401: the credential is not valid. The sentence is told to the caller.
  case unauthenticated(String? = nil)
  /// 403: the caller is known, and may not.
  case forbidden(String? = nil)
  /// 503: it cannot be found out now. Logged, not told.
  case unavailable(any Error)
}
