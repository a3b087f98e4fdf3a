import Testing
import Treaty

/// What a server reads with: unknown values and members are refused.
let strict = JSONReader.Options(refusesUnknown: true)

func read<T: JSONReadable>(
  _: T.Type, _ text: Swift.String, _ options: JSONReader.Options = .init()
) throws(JSONFailures) -> T.Value {
  try JSONReader.decode(T.self, from: Array(text.utf8), options: options)
}

/// What a text is refused for, as `pointer id`; empty when it is accepted.
func faults<T: JSONReadable>(
  _: T.Type, _ text: Swift.String, _ options: JSONReader.Options = .init()
) -> [Swift.String] {
  do throws(JSONFailures) {
    _ = try JSONReader.decode(T.self, from: Array(text.utf8), options: options)
    return []
  } catch {
    return error.all.map { "\($0.pointer) \($0.id)" }
  }
}

func written(_ value: some JSONWritable) throws -> Swift.String {
  Swift.String(decoding: try JSONWriter.encode(value), as: UTF8.self)
}

/// Reads a text strictly, writes it again, and wants the same JSON value back.
@discardableResult
func roundTrip<T: JSONReadable>(
  _ type: T.Type, _ text: Swift.String, location: SourceLocation = #_sourceLocation
) throws -> T.Value where T.Value: JSONWritable {
  let value = try read(type, text, strict)
  let again = try written(value)
  #expect(try read(JSONValue.self, again) == read(JSONValue.self, text), "\(again)", sourceLocation: location)
  return value
}

/// Answers each request with the same response.
struct CannedTransport: ClientTransport {
  var status: Int
  var type = "application/json"
  var body = ""

  func send(_ request: ClientRequest) async throws -> ClientResponse {
    var answer = Answer(status)
    answer.contentType = type
    answer.body = .bytes(Array(body.utf8))
    let head = HTTPResponse(status: .init(code: answer.status), headerFields: [.contentType: type])
    return ClientResponse(head: head, body: answer.body)
  }
}

/// The status and the faults (`place name pointer id`) of a refused request; nil for other failures.
func refusal(_ failure: CallFailure) throws -> (status: Int, faults: [Swift.String])? {
  guard case .undocumented(let status, _, let body) = failure else { return nil }
  let problem = try JSONReader.decode(ProblemDetails.self, from: body)
  return (status, problem.errors.map { "\($0.place.rawValue) \($0.name ?? "-") \($0.pointer) \($0.id)" })
}
