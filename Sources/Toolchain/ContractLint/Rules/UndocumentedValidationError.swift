import ContractModel

extension LintRule {
  static let undocumentedValidationError = LintRule(
    "undocumented-validation-error", .responses, .warning,
    "An operation takes a body and does not document what it answers to a bad one.",
    why: """
      A body can always be something else than its schema allows. What comes then is what developers see first, and \
      what forms have to show to people.
      """,
    fix: "Document `400` or `422`.",
    bad: """
      paths:
        /orders:
          post:
            requestBody: { required: true, content: { application/json: { schema: { type: object } } } }
            responses:
              '201': { description: It is placed. }
              '409': { description: There is too little in stock. }
      """,
    good: """
      paths:
        /orders:
          post:
            requestBody: { required: true, content: { application/json: { schema: { type: object } } } }
            responses:
              '201': { description: It is placed. }
              '400': { description: The order is not valid. }
              '409': { description: There is too little in stock. }
      """,
    options: [
      LintOption("parameters", .boolean(false), "Whether query parameters that can be wrong count like a body.")
    ]
  ) { subject, findings in
    let schemas = subject.contract.schemas
    var breaches: [Breach] = []
    var isFollowed = false
    // Without any error it is `undocumented-error`'s.
    for operation in subject.served where operation.documentsErrors {
      let body = operation.body.map { body in body.content.contains { $0.schema != nil } } ?? false
      let query = !body && findings.boolean("parameters") && operation.parameters.contains { $0.canBeWrong(schemas) }
      guard body || query else { continue }
      if operation.documents(400, 422) {
        isFollowed = true
      } else {
        breaches.append(
          Breach(
            message: "\(operation.label) takes \(body ? "a body" : "parameters") and documents neither 400 nor 422",
            place: subject.place(of: "responses", in: operation)))
      }
    }
    findings.report(breaches, isFollowed: isFollowed) {
      "none of the \($0) operations that take something to check documents 400 or 422"
    }
  }
}

extension Parameter {
  /// Missing, or of a form that its schema does not allow. A path that does not fit is a path that is not found.
  fileprivate func canBeWrong(_ schemas: SchemaTable) -> Bool {
    guard location == .query || location == .header, case .schema(let id, _, _) = content else { return isRequired }
    return isRequired
      || schemas.parts(of: id).contains { schema in
        schema.enumeration != nil || schema.number != nil || schema.string != nil || schema.format != nil
          || schema.types != .any && !schema.types.contains(.string)
      }
  }
}
