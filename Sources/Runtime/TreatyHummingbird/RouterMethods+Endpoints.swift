#if canImport(Hummingbird)
  import HTTPTypes
  public import Hummingbird
  public import Treaty

  extension RouterMethods {
    /// Serves a contract's operations beside whatever else this router serves.
    ///
    ///     let router = Router()
    ///     router.add(Orders().endpoints(authenticator: tokens))
    ///
    /// Every path becomes a route of the router's, so that its middleware and metrics see the contract's templates.
    ///
    /// - Parameters:
    ///   - prefix: What stands before the contract's paths, as in its server URL: `/v1`. A group brings its own.
    ///   - refusesOtherMethods: Whether the contract's paths answer the methods they do not have: 405, `OPTIONS` and `HEAD`.
    ///     Not wanted where the router has routes of its own for the same paths.
    @discardableResult
    public func add(
      _ endpoints: [Endpoint], prefix: String = "", options: ServerOptions = ServerOptions(),
      refusesOtherMethods: Bool = true
    ) -> Self {
      // A group does not say where it stands: there, the end of the path is looked at.
      let start: Int? = self is Router<Context> ? RouterPath(prefix).prefixLength : nil
      for group in EndpointGroup.groups(of: endpoints) {
        let path = RouterPath(prefix).appendingPath(RouterPath(group.path))
        for method in group.methods {
          let candidates = group.endpoints.filter { $0.route.method == method }
          on(path, method: method, responder: EndpointResponder(candidates, start: start, options: options))
        }
        guard refusesOtherMethods else { continue }
        if group.methods.contains(.get), !group.methods.contains(.head) {
          let candidates = group.endpoints.filter { $0.route.method == .get }
          on(path, method: .head, responder: EndpointResponder(candidates, start: start, options: options))
        }
        for method in HTTPRequest.Method.parsed {
          guard !group.methods.contains(method), method != .head || !group.methods.contains(.get) else { continue }
          on(path, method: method, responder: MethodResponder(endpoints: group.endpoints, start: start))
        }
      }
      return self
    }
  }

  extension RouterPath {
    fileprivate init(_ components: [EndpointGroup.Component]) {
      self.init(
        components.map { component in
          switch component {
          case .literal(let text): "/" + text
          case .parameter(let name): "/{\(name)}"
          }
        }.joined())
    }

    /// How many bytes it takes in a request's path.
    fileprivate var prefixLength: Int { isEmpty ? 0 : description.utf8.count }
  }
#endif
