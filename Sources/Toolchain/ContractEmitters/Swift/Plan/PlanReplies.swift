import CodePrinting
import ContractModel
import ContractText

extension SwiftPlanner {
  func replies(_ operation: ContractModel.Operation, _ context: String)
    -> (successes: [OperationPlan.Reply], failures: [OperationPlan.Reply])?
  {
    let hasSuccess = operation.responses.contains { isSuccess($0.status) }
    var successScope = NameScope(reserving: ["self", "init"])
    var failureScope = NameScope(reserving: ["call", "answer", "self", "init"])
    let shared = Dictionary(grouping: operation.responses.compactMap(\.name), by: { $0 }).filter { $1.count > 1 }
    var successes: [OperationPlan.Reply] = []
    var failures: [OperationPlan.Reply] = []
    for response in operation.responses {
      let fallback = Self.identifier(response.status)
      let component = response.name.flatMap { shared[$0] == nil ? SwiftNaming.member($0) : nil }
      let success = isSuccess(response.status) || (response.status == .default && !hasSuccess)
      let name = success ? successScope.claim(fallback) : failureScope.claim(component ?? fallback)
      guard let reply = reply(response, name, context + Self.capitalised(name), success: success) else { return nil }
      if success { successes.append(reply) } else { failures.append(reply) }
    }
    return (successes, failures)
  }

  func isSuccess(_ status: StatusPattern) -> Bool {
    switch status {
    case .code(let code): code < 400
    case .range(let hundred): hundred < 4
    case .default: false
    }
  }

  private func reply(_ response: ContractModel.Response, _ name: String, _ context: String, success: Bool)
    -> OperationPlan.Reply?
  {
    guard
      let content = content(
        response.content, context: context + (success ? "Result" : "Failure"), role: Self.capitalised(name))
    else { return nil }
    var labels = NameScope(reserving: ["body", "status"])
    var headers: [OperationPlan.Header] = []
    for header in response.headers where header.name.lowercased() != "content-type" {
      let identifier = labels.claim(SwiftNaming.member(header.name))
      let text = text(of: header.content, context: context + Self.capitalised(identifier), at: .header)
      headers.append(
        OperationPlan.Header(
          label: identifier, wire: header.name, use: text.use, isRequired: header.isRequired, style: text.style))
    }
    let carriesStatus = if case .code = response.status { false } else { true }
    return OperationPlan.Reply(
      status: response.status, identifier: name, content: content, headers: headers,
      documentation: response.description,
      carriesStatus: carriesStatus)
  }

  static func identifier(_ status: StatusPattern) -> String {
    switch status {
    case .default: "other"
    case .range(let hundred):
      switch hundred {
      case 1: "informational"
      case 2: "success"
      case 3: "redirection"
      case 4: "clientError"
      default: "serverError"
      }
    case .code(let code): reasons[code] ?? "status\(code)"
    }
  }

  /// RFC 9110 §15 and the IANA registry of status codes.
  private static let reasons: [Int: String] = [
    200: "ok", 201: "created", 202: "accepted", 203: "nonAuthoritativeInformation", 204: "noContent",
    205: "resetContent",
    206: "partialContent", 207: "multiStatus", 300: "multipleChoices", 301: "movedPermanently", 302: "found",
    303: "seeOther",
    304: "notModified", 307: "temporaryRedirect", 308: "permanentRedirect", 400: "badRequest", 401: "unauthorized",
    402: "paymentRequired", 403: "forbidden", 404: "notFound", 405: "methodNotAllowed", 406: "notAcceptable",
    408: "requestTimeout", 409: "conflict", 410: "gone", 411: "lengthRequired", 412: "preconditionFailed",
    413: "contentTooLarge", 414: "uriTooLong", 415: "unsupportedMediaType", 416: "rangeNotSatisfiable",
    418: "teapot", 421: "misdirectedRequest", 422: "unprocessableContent", 423: "locked", 424: "failedDependency",
    425: "tooEarly", 426: "upgradeRequired", 428: "preconditionRequired", 429: "tooManyRequests",
    431: "requestHeaderFieldsTooLarge", 451: "unavailableForLegalReasons", 500: "internalServerError",
    501: "notImplemented", 502: "badGateway", 503: "serviceUnavailable", 504: "gatewayTimeout",
    507: "insufficientStorage",
  ]
}
