import ContractText

/// The faults of Swagger 2.0 bodies that no conversion mends: two bodies, or a body beside form fields.
enum Swagger2Bodies {
  /// Walks by names alone, since nothing of such a document is read: whatever has another form is passed over.
  static func check(_ root: Node, _ findings: inout Findings) {
    guard let paths = root.member("paths") else { return }
    for (_, item) in paths.entries {
      for (_, operation) in item.entries {
        guard let parameters = operation.member("parameters") else { continue }
        check(parameters: parameters, &findings)
      }
    }
  }

  /// A second body has no place in a request, and form fields are the body already (Swagger 2.0, Parameter Object `in`).
  private static func check(parameters: Node, _ findings: inout Findings) {
    var first: String?
    for parameter in parameters.items {
      guard let location = parameter.member("in")?.text, location == "body" || location == "formData" else { continue }
      if first == "body" || (first != nil && location == "body") {
        let message =
          first == location
          ? "an operation has one body parameter at most" : "body and formData parameters exclude each other"
        findings.add(Diagnostic("several-bodies", .error, message, at: parameter.place.startOnly))
        return
      }
      first = location
    }
  }
}
