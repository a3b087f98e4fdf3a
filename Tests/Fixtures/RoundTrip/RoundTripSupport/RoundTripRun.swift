import Synchronization
import Treaty

/// The calls of one contract: who calls prepares and compares here, and so does the service that answers.
public final class RoundTripRun: Sendable {
  /// What this process does: both sides, only one of them, or nothing but saying what would be sent.
  enum Mode: Sendable { case both, serve, call }

  /// The header by which both sides know which call this is.
  static let header = HTTPField.Name("X-Round-Trip") ?? .accept

  private struct State {
    var expected: [String: [RoundTripArgument]] = [:]
    /// Calls that reached the service, with what was wrong there.
    var answered: [String: String?] = [:]
    var current = ""
    var credential: [String: String] = [:]
    var agreed = 0
    var differing = 0
  }

  let contract: String
  let mode: Mode
  private let all: [RoundTripSample]
  private let byName: [String: RoundTripSample]
  private let state = Mutex(State())

  init(contract: String, mode: Mode, samples: [RoundTripSample]) {
    self.contract = contract
    self.mode = mode
    all = samples
    byName = Dictionary(samples.map { ($0.name, $0) }) { first, _ in first }
  }

  var counts: (agreed: Int, differing: Int) { state.withLock { ($0.agreed, $0.differing) } }

  func samples(_ operation: String) -> [RoundTripSample] { all.filter { $0.operation == operation } }

  /// The credential of the call that is being made.
  var credential: [String: String] { state.withLock { $0.credential } }
  /// Its name, which a middleware sends along.
  var current: String { state.withLock { $0.current } }

  /// Makes every call of one operation and says how that went.
  public func trip<Op: Operation>(
    _: Op.Type, _ operation: String, _ prepare: (RoundTripSample) async throws -> RoundTripCall<Op.Output>
  ) async {
    var faults: [String] = []
    let samples = samples(operation)
    for sample in samples {
      do {
        let call = try await prepare(sample)
        try checkLoss(sample, call.arguments)
        state.withLock { state in
          state.expected[sample.name] = call.arguments
          state.current = sample.name
          state.credential = sample.credential
        }
        guard mode != .serve else { continue }
        try await compare(Op.self, sample, call)
        state.withLock { $0.agreed += 1 }
      } catch {
        state.withLock { $0.differing += 1 }
        faults.append("  \(sample.name): \(error)")
      }
    }
    guard mode != .serve || !faults.isEmpty else { return }
    print(
      faults.isEmpty ? "ok      " : "DIFFERS ", contract, operation, "\(samples.count - faults.count)/\(samples.count)")
    for fault in faults { print(fault) }
  }

  private func checkLoss(_ sample: RoundTripSample, _ arguments: [RoundTripArgument]) throws {
    guard let sent = sample.arguments["body"], let body = arguments.first(where: { $0.name == "body" })?.json else {
      return
    }
    let written = try JSONReader.decode(JSONValue.self, from: body)
    if let loss = RoundTripLoss.find(sent, written) { throw RoundTripFault("the request's content: \(loss)") }
  }

  private func compare<Op: Operation>(
    _: Op.Type, _ sample: RoundTripSample, _ call: RoundTripCall<Op.Output>
  ) async throws {
    let expected = try sample.result(Op.self)
    let result: Result<Op.Output, any Error>
    do { result = .success(try await call.make()) } catch { result = .failure(error) }
    if mode == .both {
      guard let answered = state.withLock({ $0.answered[sample.name] }) else {
        throw RoundTripFault("the service was not called: \(result)")
      }
      if let fault = answered { throw RoundTripFault(fault) }
    }
    switch (expected, result) {
    case (.success(let expected), .success(let output)):
      if !sample.reply.isStream, let one = expected as? any Hashable, let other = output as? any Hashable,
        AnyHashable(one) != AnyHashable(other)
      {
        throw RoundTripFault("the client got \(output), the service answered \(expected)")
      }
      try await compare(Op.answer(expected), Op.answer(output), sample)
    case (.failure(let expected), .failure(let failure)):
      guard let failure = failure as? Op.Failure, let answer = failure.answer, let wanted = expected.answer else {
        throw RoundTripFault("the client failed with \(failure), the service with \(expected)")
      }
      try await compare(wanted, answer, sample)
    default: throw RoundTripFault("the client got \(result), the service answered \(expected)")
    }
  }

  /// By everything that is on the wire.
  private func compare(_ expected: Answer, _ answer: Answer, _ sample: RoundTripSample) async throws {
    guard expected.status == answer.status else { throw RoundTripFault("status \(answer.status)") }
    guard expected.headers == answer.headers else {
      throw RoundTripFault("headers \(answer.headers) of \(expected.headers)")
    }
    let (mine, theirs) = (try await bytes(expected), try await bytes(answer))
    guard mine == theirs else { throw RoundTripFault("content \(String(decoding: theirs, as: UTF8.self))") }
    guard let json = sample.reply.json else { return }
    let written = try JSONReader.decode(JSONValue.self, from: theirs)
    if let loss = RoundTripLoss.find(json, written) { throw RoundTripFault("the answer's content: \(loss)") }
    for (name, value) in sample.reply.headers {
      let field = HTTPField.Name(name).flatMap { answer.headers[$0] }
      guard field == value else { throw RoundTripFault("header \(name): \(field ?? "none") of \(value)") }
    }
  }

  private func bytes(_ answer: Answer) async throws -> [UInt8] { try await answer.body.collect(upTo: 1 << 20) ?? [] }

  /// The service's side of any operation: notes what arrived, answers what was sampled.
  public func answer<Op: Operation, P>(
    _: Op.Type, _ context: Context<P>, _ arguments: [RoundTripArgument]
  ) throws -> Op.Output {
    guard let name = context.header("x-round-trip"), let sample = byName[name] else {
      throw RoundTripFault("no such call")
    }
    let expected = state.withLock { $0.expected[name] }
    var fault = expected.map { RoundTripArgument.difference($0, arguments) } ?? "it was never prepared"
    // By the values: of two schemes that are written alike nobody can tell which one was meant.
    if fault == nil, let shown = principal(context.principal),
      shown.values.sorted() != sample.credential.values.sorted()
    {
      fault = "credential: sent \(sample.credential), received \(shown)"
    }
    state.withLock { $0.answered[name] = .some(fault) }
    if mode == .serve {
      print(fault.map { "DIFFERS \(name): \($0)" } ?? "ok      \(name)")
      flushOutput()
    }
    return try sample.result(Op.self).get()
  }

  /// Nil where the operation is open.
  private func principal<P>(_ principal: P) -> [String: String]? {
    if P.self == Void.self { return nil }
    return (principal as? [String: String]) ?? [:]
  }
}
