import HTTPTypes

/// A request that is answered without asking the implementation.
public struct RequestRefusal: Error, Sendable {
  public var problem: ProblemDetails
  public var headers: HTTPFields
  /// What is wrong on the server's side, if anything: for its log, not for the caller.
  public var cause: (any Error)?

  init(_ problem: ProblemDetails, headers: HTTPFields = HTTPFields(), cause: (any Error)? = nil) {
    self.problem = problem
    self.headers = headers
    self.cause = cause
  }

  package var answer: Answer {
    var answer = problem.answer
    answer.headers = headers
    return answer
  }
}
