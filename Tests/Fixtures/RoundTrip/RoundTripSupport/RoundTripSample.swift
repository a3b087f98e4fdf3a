import Treaty

/// One call as the harness sampled it: what is sent, and what is answered.
public struct RoundTripSample: Sendable {
  public struct Reply: Sendable {
    var status: Int
    var contentType: String?
    var headers: [(name: String, value: String)]
    var body: [UInt8]
    /// What the content says, for comparison; nil for no JSON.
    var json: JSONValue?
    /// It is handed on as it comes, so that values of it compare by their bytes only.
    var isStream: Bool
  }

  /// `placeOrder/typical`: unique within its contract.
  public let name: String
  let operation: String
  let arguments: JSONObject
  let credential: [String: String]
  let reply: Reply

  init?(_ json: JSONValue, operation: String) {
    guard let name = json["name"]?.string, let arguments = json["arguments"]?.object, let reply = json["reply"],
      let status = reply["status"]?.int64
    else { return nil }
    self.name = name
    self.operation = operation
    self.arguments = arguments
    var credential: [String: String] = [:]
    for (scheme, value) in json["credential"]?.object?.members ?? [] { credential[scheme] = value.string }
    self.credential = credential
    let body = reply["body"]
    self.reply = Reply(
      status: Int(status), contentType: reply["contentType"]?.string,
      headers: (reply["headers"]?.object?.members ?? []).map { ($0.key, $0.value.string ?? "") },
      body: reply["text"]?.string.map { Array($0.utf8) } ?? body.map { Array($0.description.utf8) } ?? [],
      json: body, isStream: reply["isStream"]?.bool ?? false)
  }

  /// An argument that this call has to have, read as a server reads it.
  public func required<R: JSONReadable>(_ key: String, _: R.Type) throws -> R.Value {
    guard let value = try optional(key, R.self) else { throw RoundTripFault("\(key) was not sampled") }
    return value
  }

  /// An argument; nil where this call goes without it.
  public func optional<R: JSONReadable>(_ key: String, _: R.Type) throws -> R.Value? {
    guard let json = arguments[key] else { return nil }
    do {
      return try JSONReader.decode(
        R.self, from: Array(json.description.utf8), options: JSONReader.Options(refusesUnknown: true))
    } catch {
      throw RoundTripFault("the sample of \(key) is refused: \(error); \(json.description.prefix(400))")
    }
  }

  public func optionalBytes(_ key: String) throws -> ByteStream? {
    arguments[key]?.string.map { ByteStream($0) }
  }

  public func requiredBytes(_ key: String) throws -> ByteStream { ByteStream(try required(key, String.self)) }

  public func optionalFile(_ key: String, _ type: String) throws -> File? {
    try optionalBytes(key).map { File($0, contentType: type.contains("*") ? nil : type) }
  }

  public func requiredFile(_ key: String, _ type: String) throws -> File {
    File(try requiredBytes(key), contentType: type.contains("*") ? nil : type)
  }

  public func optionalItems<R: JSONReadable>(_ key: String, _: R.Type) throws -> ItemStream<R.Value>?
  where R.Value: Sendable {
    guard let items = arguments[key]?.array else { return nil }
    return ItemStream(
      try items.map {
        try JSONReader.decode(R.self, from: Array($0.description.utf8), options: .init(refusesUnknown: true))
      })
  }

  public func requiredItems<R: JSONReadable>(_ key: String, _: R.Type) throws -> ItemStream<R.Value>
  where R.Value: Sendable {
    try optionalItems(key, R.self) ?? ItemStream([])
  }

  /// What the service answers, by the generated code that reads answers.
  func result<Op: Operation>(_: Op.Type) throws -> Result<Op.Output, Op.Failure> {
    var head = HTTPResponse(status: .init(code: reply.status))
    if let type = reply.contentType { head.headerFields[.contentType] = type }
    for (name, value) in reply.headers {
      if let name = HTTPField.Name(name) { head.headerFields.append(HTTPField(name: name, value: value)) }
    }
    var reader = ResponseReader(head: head, body: reply.body)
    do { return try Op.read(&reader) } catch {
      throw RoundTripFault(
        "the sample of the answer is refused: \(error); \(String(decoding: reply.body.prefix(400), as: UTF8.self))")
    }
  }
}

/// Why a call says nothing about either side.
struct RoundTripFault: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
