#if canImport(CZlib)
  import HTTPTypes
  public import Treaty

  /// Compresses answers and takes in compressed requests, as both sides negotiate it (RFC 9110 §8.4, §12.5.3): gzip and deflate.
  ///
  ///     ServerOptions(middleware: [Compression()])
  public struct Compression: ServerMiddleware {
    /// Answers of fewer bytes are sent as they are: they would not get shorter.
    public var minimum: Int
    /// The most bytes that a compressed request may become.
    public var limit: Int
    /// 1 is fast, 9 is small.
    public var level: Int

    public init(minimum: Int = 1_024, limit: Int = 2 << 20, level: Int = 6) {
      self.minimum = minimum
      self.limit = limit
      self.level = max(1, min(level, 9))
    }

    public func intercept(
      _ request: ServerRequest, route: Route, next: @Sendable (ServerRequest) async -> Answer
    ) async -> Answer {
      var request = request
      if let named = request.head.headerFields[.contentEncoding], named.lowercased() != "identity" {
        guard let coding = Coding(named) else {
          var answer = ProblemDetails(status: 415, detail: "the content must be gzip, deflate or identity").answer
          answer.headers[.acceptEncoding] = "gzip, deflate"
          return answer
        }
        switch inflated(request.body, coding) {
        case .success(let body): request.body = body
        case .failure(let answer): return answer.problem.answer
        }
      }
      let answer = await next(request)
      return compressed(answer, for: request.head)
    }

    private struct Refused: Error {
      var problem: ProblemDetails
    }

    private func inflated(_ body: Body, _ coding: Coding) -> Result<Body, Refused> {
      switch body {
      case .none: return .success(.none)
      case .stream(let stream):
        let limit = limit
        return .success(
          .stream(ByteStream(Recoded(stream: stream) { try Inflater(coding, limit: limit) })))
      case .bytes(let bytes):
        do {
          let inflater = try Inflater(coding, limit: limit)
          let all = try inflater.recode(bytes) + inflater.finish()
          return .success(all.isEmpty ? .none : .bytes(all))
        } catch ZlibError.tooLarge {
          return .failure(Refused(problem: ProblemDetails(status: 413, detail: "the content may have \(limit) bytes")))
        } catch {
          return .failure(Refused(problem: ProblemDetails(status: 400, detail: "the content is no \(coding.rawValue)")))
        }
      }
    }

    private func compressed(_ answer: Answer, for request: HTTPRequest) -> Answer {
      guard answer.headers[.contentEncoding] == nil, let type = answer.contentType, Self.isWorthIt(type) else {
        return answer
      }
      if let length = answer.body.length, length < minimum { return answer }
      var answer = answer
      // Caches have to know, whatever this caller gets.
      answer.headers.append(HTTPField(name: .vary, value: "Accept-Encoding"))
      guard let coding = Coding(accepted: request.headerFields[values: .acceptEncoding]) else { return answer }
      let level = level
      switch answer.body {
      case .none: return answer
      case .bytes(let bytes):
        guard let deflater = try? Deflater(coding, level: level, flushes: false),
          let first = try? deflater.recode(bytes), let last = try? deflater.finish()
        else { return answer }
        answer.body = .bytes(first + last)
      case .stream(let stream):
        // Each chunk is told at once: an event that waits for the next one is late.
        answer.body = .stream(
          ByteStream(Recoded(stream: stream) { try Deflater(coding, level: level, flushes: true) }))
      }
      answer.headers[.contentEncoding] = coding.rawValue
      return answer
    }

    /// Images, archives and the like are compressed already.
    private static func isWorthIt(_ type: String) -> Bool {
      guard let media = MediaType(type) else { return false }
      if media.type == "text" || media.isJSON { return true }
      return ["xml", "javascript", "x-www-form-urlencoded", "jsonl", "x-ndjson", "json-seq", "yaml"].contains {
        media.subtype == $0 || media.subtype.hasSuffix("+" + $0)
      }
    }
  }
#endif
