#if XML
  internal import CLibXML2

  /// Reads a text by libxml2's events: no tree of its own, no document type, no entity but XML's five, no file, no network.
  enum XMLParser {
    /// - Parameter text: In UTF-8, whatever the text says of itself.
    static func parse(_ text: [UInt8], maximumNodes: Int) throws(XMLFailure) -> XMLDocument {
      var scan = XMLTagScan(text)
      try scan.check()
      guard let length = Int32(exactly: text.count) else {
        throw XMLFailure(reason: .complexity, message: "more than 2 GiB", offset: 0)
      }
      let session = Session(XMLBuilder(maximumNodes: maximumNodes))
      run(session, text, length)
      if let failure = session.builder.failure { throw failure }
      let document = session.builder.document
      guard session.status == 0, !document.elements.isEmpty else {
        throw XMLFailure(reason: .syntax, message: "this is not XML", offset: 0)
      }
      return document
    }

    /// What the callbacks know.
    private final class Session {
      let builder: XMLBuilder
      var context: xmlParserCtxtPtr?
      var status: Int32 = 0

      init(_ builder: XMLBuilder) { self.builder = builder }

      var offset: Int { context.map { max(0, xmlByteConsumed($0)) } ?? 0 }

      /// Ends the parsing once there is a failure: whatever else the text holds is not looked at.
      func settle() {
        if builder.failure != nil, let context { xmlStopParser(context) }
      }
    }

    private static let initialized: Void = xmlInitParser()

    private static func run(_ session: Session, _ text: [UInt8], _ length: Int32) {
      _ = initialized
      var handler = self.handler
      withExtendedLifetime(session) {
        let own = Unmanaged.passUnretained(session).toOpaque()
        guard let context = xmlCreatePushParserCtxt(&handler, own, nil, 0, nil) else {
          return session.builder.fail(.complexity, "no memory for a parser", at: 0)
        }
        defer { xmlFreeParserCtxt(context) }
        session.context = context
        // NOENT, since `&amp;` in an attribute would otherwise come as `&#38;`. There are no other entities: those are
        // declared in a document type, and it is refused.
        let options = [XML_PARSE_NONET, XML_PARSE_IGNORE_ENC, XML_PARSE_NOENT].reduce(0) { $0 | Int32($1.rawValue) }
        xmlCtxtUseOptions(context, options)
        xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
        session.status = text.withUnsafeBytes { bytes in
          xmlParseChunk(context, bytes.bindMemory(to: CChar.self).baseAddress, length, 1)
        }
        session.context = nil
      }
    }

    private static var handler: xmlSAXHandler {
      var handler = xmlSAXHandler()
      // The second generation of events, which knows namespaces. The macro is too large for the field's own type.
      handler.initialized = 0xDEED_BEAF
      handler.startElementNs = { own, name, _, namespace, declaring, _, count, _, attributes in
        guard let session = XMLParser.session(own) else { return }
        session.builder.start(
          XMLParser.string(name) ?? "", namespace: XMLParser.string(namespace), declaring: Int(declaring),
          attributes: XMLParser.attributes(attributes, Int(count), session.builder), at: session.offset)
        session.settle()
      }
      handler.endElementNs = { own, _, _, _ in XMLParser.session(own)?.builder.end() }
      handler.characters = { own, text, length in XMLParser.append(own, text, length) }
      handler.ignorableWhitespace = { own, text, length in XMLParser.append(own, text, length) }
      handler.cdataBlock = { own, text, length in XMLParser.append(own, text, length) }
      handler.internalSubset = { own, _, _, _ in
        // Told before anything of it is read: neither entities nor files that it names are ever seen.
        XMLParser.refuse(own, .doctype, "a document type is not read")
      }
      handler.reference = { own, _ in XMLParser.refuse(own, .syntax, "XML's own five entities are the only ones") }
      handler.serror = { own, error in
        guard let session = XMLParser.session(own), let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue
        else {
          return
        }
        session.builder.fail(.syntax, XMLParser.message(error.pointee.message), at: session.offset)
        session.settle()
      }
      return handler
    }

    private static func session(_ own: UnsafeMutableRawPointer?) -> Session? {
      own.map { Unmanaged<Session>.fromOpaque($0).takeUnretainedValue() }
    }

    private static func refuse(_ own: UnsafeMutableRawPointer?, _ reason: XMLFailure.Reason, _ message: String) {
      guard let session = session(own) else { return }
      session.builder.fail(reason, message, at: session.offset)
      session.settle()
    }

    private static func append(_ own: UnsafeMutableRawPointer?, _ text: UnsafePointer<UInt8>?, _ length: Int32) {
      session(own)?.builder.text(UnsafeBufferPointer(start: text, count: Int(length)))
    }

    /// Five pointers an attribute: its local name, prefix and namespace, and where its value begins and ends.
    private static func attributes(
      _ pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ count: Int, _ builder: XMLBuilder
    ) -> [XMLDocument.Attribute] {
      guard let pointers else { return [] }
      return (0..<count).compactMap { index in
        let attribute = pointers + index * 5
        guard let name = string(attribute[0]), let start = attribute[3], let end = attribute[4] else { return nil }
        return XMLDocument.Attribute(
          name: name, namespace: string(attribute[2]).map(builder.index),
          value: Array(UnsafeBufferPointer(start: start, count: end - start)))
      }
    }

    private static func string(_ text: UnsafePointer<UInt8>?) -> String? { text.map { String(cString: $0) } }

    /// One phrase: libxml2's ends with a line break, and may hold as much of the text as somebody likes.
    private static func message(_ text: UnsafePointer<CChar>?) -> String {
      guard let text else { return "this is not XML" }
      let line = String(cString: text).prefix { !$0.isNewline }
      return line.utf8.count <= 120 ? String(line) : String(line.prefix(110)) + "…"
    }
  }
#endif
