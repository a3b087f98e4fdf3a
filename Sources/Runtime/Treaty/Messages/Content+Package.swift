import HTTPTypes
import TreatyJSON

// What modules for other media types work with: contents as bytes, and failures as they are told of JSON.

extension RequestReader {
  /// The content's bytes; nil for none, which is a fault when it is required.
  package mutating func contentBytes(required: Bool) -> [UInt8]? {
    guard case .bytes(let bytes) = request.body, !bytes.isEmpty else {
      if required { missingBody() }
      return nil
    }
    return bytes
  }

  /// The charset that the request names.
  package var charset: String? { request.header("content-type").flatMap { MediaType($0) }?.charset }

  /// Takes what is wrong with the content.
  package mutating func fail(content failures: JSONFailures) {
    if failures.malformed != nil { isMalformed = true }
    for failure in failures.all {
      fail(RequestFault(.body, pointer: failure.pointer, id: failure.id, detail: failure.message))
    }
  }
}

extension RequestWriter {
  /// Takes content that was written, or the reason why it could not be.
  package mutating func write(_ contentType: String, _ write: () throws(JSONFailures) -> [UInt8]) {
    do throws(JSONFailures) {
      body = .bytes(try write())
      headers[.contentType] = contentType
    } catch {
      fail("content: \(error)")
    }
  }
}

extension ResponseReader {
  /// The content's bytes, and the charset that the answer names, when its media type is one that `fits`.
  package func contentBytes(_ fits: (MediaType) -> Bool) throws(CallFailure) -> (bytes: [UInt8], charset: String?) {
    guard let type = head.headerFields[.contentType], let media = MediaType(type) else { return (content, nil) }
    guard fits(media) else {
      throw .contentType(status: status, found: type, body: Array(content.prefix(CallFailure.prefix)))
    }
    return (content, media.charset)
  }

  /// The failure that content is which its contract does not allow.
  package func invalid(content failures: JSONFailures) -> CallFailure {
    .invalid(status: status, place: "body", failures: failures)
  }
}

extension Answer {
  /// An answer with content that may not be writable; it is then worth nothing.
  package init(_ status: Int, _ contentType: String, _ write: () throws(JSONFailures) -> [UInt8]) {
    self.init(status)
    self.contentType = contentType
    do throws(JSONFailures) {
      body = .bytes(try write())
    } catch {
      failure = error
    }
  }
}
