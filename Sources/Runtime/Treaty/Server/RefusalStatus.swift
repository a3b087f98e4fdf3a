/// Which status a request with faults is refused with.
///
/// 400 is for what cannot be understood (syntax, parameters), 422 for content that breaks its schema. The contract comes
/// first: where it documents only one of the two, that one is sent, and a path parameter that is no good finds nothing (404)
/// where neither is documented.
enum RefusalStatus {
  static func of(_ faults: [RequestFault], isMalformed: Bool, route: Route) -> Int {
    let inParameters = faults.contains { $0.place != .body }
    let preferred = isMalformed || inParameters ? 400 : 422
    let other = preferred == 400 ? 422 : 400
    let names = { (status: Int) in route.statuses.contains(.code(status)) }
    if names(preferred) { return preferred }
    if names(other) { return other }
    if route.documents(preferred) { return preferred }
    if faults.allSatisfy({ $0.place == .path }), names(404) { return 404 }
    return preferred
  }
}
