#if canImport(Hummingbird)
  import HTTPTypes
  import Hummingbird
  import Treaty

  extension Response {
    /// An answer in Hummingbird's terms; to HEAD without its content, but with the headers that speak of it.
    init(_ answer: Answer, isHead: Bool) {
      // Appended, not assigned: assigning looks for the name among the others first.
      var headers = answer.headers
      if let type = answer.contentType { headers.append(HTTPField(name: .contentType, value: type)) }
      if let length = answer.body.length { headers.append(HTTPField(name: .contentLength, value: String(length))) }
      let body: ResponseBody =
        switch answer.body {
        case _ where isHead: ResponseBody()
        case .none: ResponseBody()
        case .bytes(let bytes): ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        case .stream(let stream):
          ResponseBody(contentLength: stream.length) { writer in
            for try await chunk in stream { try await writer.write(ByteBuffer(bytes: chunk)) }
            try await writer.finish(nil)
          }
        }
      self.init(status: HTTPResponse.Status(code: answer.status), headers: headers, body: body)
    }
  }
#endif
