import NIOCore
import NIOPosix

/// Sends exact bytes to a loopback port and takes what comes back until the server closes: for requests no client would send.
enum RawClient {
  struct Answer {
    var text: String
    var status: Int { Int(text.dropFirst(9).prefix(3)) ?? 0 }
    var body: String {
      guard let end = text.range(of: "\r\n\r\n") else { return "" }
      return String(text[end.upperBound...])
    }

    func header(_ name: String) -> String? {
      for line in text.split(separator: "\r\n").dropFirst() where line.lowercased().hasPrefix(name + ":") {
        return line.dropFirst(name.count + 1).drop { $0 == " " }.description
      }
      return nil
    }
  }

  static func send(_ head: String, _ headers: [String] = [], body: [UInt8] = [], to port: Int) async throws -> Answer {
    try await send(Array(head.utf8), headers.map { Array($0.utf8) }, body: body, to: port)
  }

  /// The same for what is not even text.
  static func send(_ head: [UInt8], _ headers: [[UInt8]], body: [UInt8] = [], to port: Int) async throws -> Answer {
    var bytes = head + Array(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n".utf8)
    for header in headers { bytes += header + Array("\r\n".utf8) }
    if !body.isEmpty { bytes += Array("Content-Length: \(body.count)\r\n".utf8) }
    bytes += Array("\r\n".utf8) + body
    let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton).connect(
      host: "127.0.0.1", port: port
    ) { channel in
      channel.eventLoop.makeCompletedFuture {
        try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
      }
    }
    let request = ByteBuffer(bytes: bytes)
    return try await channel.executeThenClose { inbound, outbound in
      try await outbound.write(request)
      var received = ByteBuffer()
      for try await var part in inbound { received.writeBuffer(&part) }
      return Answer(text: String(buffer: received))
    }
  }
}

extension String {
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
