import ContractModel
import ContractText

extension Reading {
  /// Brings together what an operation says of its request and its responses.
  func complete(
    _ operation: inout ContractModel.Operation, _ draft: Swagger2Draft, _ context: OperationContext
  ) {
    let own = draft.parameters.map(swagger2Parameters) ?? Swagger2Parameters()
    let parameters = own.overriding(context.swagger2)
    operation.parameters = merge(context.parameters, parameters.values)
    let consumes = draft.consumes ?? swagger2.consumes ?? []
    if let body = body(parameters, consumes) {
      if operation.body != nil {
        report("several-bodies", "\"requestBody\" and body parameters exclude each other", at: body.place)
      } else {
        operation.body = body
      }
    }
    if let responses = draft.responses {
      let produces = draft.produces ?? swagger2.produces ?? []
      operation.responses = self.responses(responses, into: &operation.extensions).map { expand($0, produces) }
    }
    if let node = draft.schemes, swagger2.host != nil { operation.servers = servers(schemes: schemes(node)) }
  }

  private func body(_ parameters: Swagger2Parameters, _ consumes: [Swagger2Type]) -> RequestBody? {
    if let body = parameters.body {
      // A form's types are for formData parameters (Swagger 2.0, Parameter Object): beside others they are not meant.
      let others = consumes.filter { !Self.isForm($0.text) }
      let types = others.isEmpty ? consumes : others
      let fallback = Swagger2Type(text: "application/json", place: body.place)
      spend(max(0, types.count - 1), at: document.root)
      guard !spending.isExhausted else { return nil }
      return RequestBody(
        name: body.name, isRequired: body.isRequired, description: body.description,
        content: (types.isEmpty ? [fallback] : types).map {
          MediaType(type: $0.text, schema: body.schema, place: $0.place)
        }, place: body.place)
    }
    return parameters.fields.first.map { form(parameters.fields, consumes, at: $0.place) }
  }

  /// Fields are the properties of an object; files need parts.
  private func form(_ fields: [Swagger2Field], _ consumes: [Swagger2Type], at place: Place) -> RequestBody {
    var object = ObjectKeywords()
    object.properties = fields.map { ObjectKeywords.Property(name: $0.name, schema: $0.schema, place: $0.place) }
    object.required = fields.filter(\.isRequired).map(\.name)
    let schema = schemas.append(at: place) { id in
      Schema(id: id, name: nil, place: place, types: .object, object: object)
    }
    let encodings = fields.compactMap { field in
      field.style.map {
        Encoding(
          property: field.name, contentType: nil, headers: [], style: $0, explode: false, allowsReserved: false)
      }
    }
    let content = formTypes(fields.contains(where: \.isFile), consumes, at: place).map { type in
      MediaType(type: type.text, schema: schema, encodings: encodings, place: type.place)
    }
    return RequestBody(
      name: nil, isRequired: !object.required.isEmpty, description: nil, content: content, place: place)
  }

  /// A file is only ever sent in parts, whatever else `consumes` offers.
  private func formTypes(_ hasFile: Bool, _ consumes: [Swagger2Type], at place: Place) -> [Swagger2Type] {
    let forms = consumes.filter { Self.isForm($0.text) }
    guard hasFile else {
      return forms.isEmpty ? [Swagger2Type(text: "application/x-www-form-urlencoded", place: place)] : forms
    }
    let parts = forms.filter { $0.text.lowercased().hasPrefix("multipart/") }
    return parts.isEmpty ? [Swagger2Type(text: "multipart/form-data", place: place)] : parts
  }

  static func isForm(_ type: String) -> Bool {
    let key = HTTPToken.mediaTypeKey(type)
    return key.hasPrefix("multipart/form-data") || key.hasPrefix("application/x-www-form-urlencoded")
  }
}
