/// One operation of a contract: what client and server share.
public protocol Operation: Sendable {
  /// What a success carries.
  associatedtype Output: Sendable
  /// What the contract says can go wrong.
  associatedtype Failure: OperationFailure

  static var route: Route { get }
  /// The answer that a success is on the wire.
  static func answer(_ output: Output) -> Answer
  /// Understands an answer. A status that the contract does not document is thrown.
  static func read(_ response: inout ResponseReader) throws(CallFailure) -> Result<Output, Failure>
}

/// The documented failures of an operation, and the failure to call it at all.
public protocol OperationFailure: Error {
  /// The call itself failed: no connection, out of time, or an answer the contract does not know.
  static func call(_ failure: CallFailure) -> Self
  /// The answer that a documented failure is on the wire; nil for `call`, which a server cannot document.
  var answer: Answer? { get }
}
