#if XML
  public import Treaty

  extension RequestReader {
    /// Reads the XML content. Nil when it is not valid, or absent; that is a fault when it is required.
    public mutating func xml<R: JSONReadable>(
      _: R.Type, _ mapping: XMLMapping = .plain, required: Bool = true
    ) -> R.Value? {
      guard let bytes = contentBytes(required: required) else { return nil }
      // A request may not have more taken for it than a few times its size.
      let options = XMLReader.Options(refusesUnknown: true, maximumNodes: 250_000, charset: charset)
      do throws(JSONFailures) {
        return try XMLReader.decode(R.self, from: bytes, mapping, options: options)
      } catch {
        fail(content: error)
        return nil
      }
    }
  }

  extension ResponseReader {
    /// Reads the XML content.
    public mutating func xml<R: JSONReadable>(_: R.Type, _ mapping: XMLMapping = .plain) throws(CallFailure) -> R.Value
    {
      let (bytes, charset) = try contentBytes(\.isXML)
      do throws(JSONFailures) {
        return try XMLReader.decode(R.self, from: bytes, mapping, options: .init(charset: charset))
      } catch {
        throw invalid(content: error)
      }
    }
  }
#endif
