/// The failure of operations whose contract documents none: only the call itself can fail.
public enum UndocumentedFailure: OperationFailure {
  case call(CallFailure)

  public var answer: Answer? { nil }
}
