#if XML
  public import TreatyJSON

  /// Reads XML 1.0 into types that read JSON: names by a mapping, values by their own readers.
  public enum XMLReader {
    /// What a reader accepts.
    public struct Options: Sendable {
      /// A server's side: unknown enum values, union variants and members of closed objects are failures.
      public var refusesUnknown: Bool
      /// Elements and attributes together: each takes a hundred bytes, which may be more than its text.
      public var maximumNodes: Int
      /// What `Content-Type` says of the encoding.
      public var charset: String?

      public init(refusesUnknown: Bool = false, maximumNodes: Int = 1_000_000, charset: String? = nil) {
        self.refusesUnknown = refusesUnknown
        self.maximumNodes = maximumNodes
        self.charset = charset
      }
    }

    /// Reads a whole text as one value. Failures have the value's JSON pointer, and the byte where its element begins.
    public static func decode<R: JSONReadable>(
      _: R.Type, from bytes: [UInt8], _ mapping: XMLMapping = .plain, options: Options = Options()
    ) throws(JSONFailures) -> R.Value {
      let document: XMLDocument
      do throws(XMLFailure) {
        let text = try XMLEncoding.utf8(bytes, charset: options.charset)
        document = try XMLParser.parse(text, maximumNodes: options.maximumNodes)
      } catch {
        throw error.failures
      }
      var tree = XMLTree(document, mapping)
      return try tree.read(R.self, options: JSONReader.Options(refusesUnknown: options.refusesUnknown))
    }
  }
#endif
