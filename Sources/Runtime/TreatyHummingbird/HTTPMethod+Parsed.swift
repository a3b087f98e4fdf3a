#if canImport(Hummingbird)
  import HTTPTypes

  extension HTTPRequest.Method {
    /// The methods that the HTTP/1 parser below Hummingbird lets through, but CONNECT, whose target is no path.
    ///
    /// A router has no route for "any other method", and answers what it has no route for with 404. RFC 9110, 15.5.6
    /// asks for 405 where the resource is there and only the method is not; so each gets a route.
    static let parsed: [HTTPRequest.Method] =
      [.get, .head, .post, .put, .patch, .delete, .options, .trace]
      + [
        "ACL", "BIND", "CHECKOUT", "COPY", "LINK", "LOCK", "M-SEARCH", "MERGE", "MKACTIVITY", "MKCALENDAR", "MKCOL",
        "MOVE", "NOTIFY", "PROPFIND", "PROPPATCH", "PURGE", "QUERY", "REBIND", "REPORT", "SEARCH", "SOURCE",
        "SUBSCRIBE", "UNBIND", "UNLINK", "UNLOCK", "UNSUBSCRIBE",
      ].compactMap { HTTPRequest.Method(rawValue: $0) }
  }
#endif
