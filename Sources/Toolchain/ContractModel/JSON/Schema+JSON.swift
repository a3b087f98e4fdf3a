import TreatyJSON

extension Schema {
  var json: JSONValue {
    var fields = ModelFields()
    fields.add("id", id)
    fields.add("name", name)
    fields.add("place", place)
    if types != .any { fields.add("types", JSONValue.array(types.names.map(JSONValue.string))) }
    fields.add("reference", reference)
    fields.add("unresolved", unresolved)
    fields.add("format", format)
    if let enumeration { fields.add("enum", JSONValue.array(enumeration)) }
    fields.add("const", constant)
    string?.add(to: &fields)
    number?.add(to: &fields)
    array?.add(to: &fields)
    object?.add(to: &fields)
    composition?.add(to: &fields)
    annotations?.add(to: &fields)
    return fields.value
  }
}

/// In a fixed order, whatever the contract's was.
extension TypeSet {
  fileprivate var names: [String] {
    let all: [(TypeSet, String)] = [
      (.object, "object"), (.array, "array"), (.string, "string"), (.number, "number"), (.integer, "integer"),
      (.boolean, "boolean"), (.null, "null"),
    ]
    // `number` says `integer` too.
    return all.filter { contains($0.0) && !($0.0 == .integer && contains(.number)) }.map(\.1)
  }
}

extension StringKeywords {
  fileprivate func add(to fields: inout ModelFields) {
    fields.add("minLength", minLength)
    fields.add("maxLength", maxLength)
    fields.add("pattern", pattern)
    fields.add("contentEncoding", contentEncoding)
    fields.add("contentMediaType", contentMediaType)
    fields.add("contentSchema", contentSchema)
  }
}

extension NumberKeywords {
  fileprivate func add(to fields: inout ModelFields) {
    fields.add("minimum", minimum)
    fields.add("maximum", maximum)
    fields.add("exclusiveMinimum", exclusiveMinimum)
    fields.add("exclusiveMaximum", exclusiveMaximum)
    fields.add("multipleOf", multipleOf)
  }
}

extension ArrayKeywords {
  fileprivate func add(to fields: inout ModelFields) {
    fields.add("prefixItems", prefixItems)
    fields.add("items", items)
    fields.add("contains", contains)
    fields.add("minContains", minContains)
    fields.add("maxContains", maxContains)
    fields.add("minItems", minItems)
    fields.add("maxItems", maxItems)
    fields.add("uniqueItems", uniqueItems)
    fields.add("unevaluatedItems", unevaluatedItems)
  }
}

/// Properties are a list: names may repeat what Swift and JSON libraries take for one key.
extension ObjectKeywords {
  fileprivate func add(to fields: inout ModelFields) {
    if !properties.isEmpty {
      fields.add(
        "properties",
        JSONValue.array(
          properties.map { property in
            var fields = ModelFields()
            fields.add("name", property.name)
            fields.add("schema", property.schema)
            fields.add("place", property.place)
            return fields.value
          }))
    }
    fields.add("required", required)
    fields.add("patternProperties", patternProperties.map { pair("pattern", $0.pattern, $0.schema) })
    fields.add("additionalProperties", additionalProperties)
    fields.add("propertyNames", propertyNames)
    fields.add("unevaluatedProperties", unevaluatedProperties)
    fields.add("minProperties", minProperties)
    fields.add("maxProperties", maxProperties)
    if !dependentRequired.isEmpty {
      let members = dependentRequired.map { ($0.key, JSONValue.array($0.required.map(JSONValue.string))) }
      fields.add("dependentRequired", JSONValue.object(JSONObject(members)))
    }
    fields.add("dependentSchemas", dependentSchemas.map { pair("name", $0.key, $0.schema) })
  }

  private func pair(_ label: String, _ text: String, _ schema: SchemaID) -> JSONValue {
    var fields = ModelFields()
    fields.add(label, text)
    fields.add("schema", schema)
    return fields.value
  }
}

extension Composition {
  fileprivate func add(to fields: inout ModelFields) {
    fields.add("allOf", allOf)
    fields.add("anyOf", anyOf)
    fields.add("oneOf", oneOf)
    fields.add("not", not)
    fields.add("if", self.if)
    fields.add("then", then)
    fields.add("else", self.else)
    guard let discriminator else { return }
    var inner = ModelFields()
    inner.add("property", discriminator.property)
    inner.add(
      "mappings",
      discriminator.mappings.map { mapping in
        var fields = ModelFields()
        fields.add("value", mapping.value)
        fields.add("schema", mapping.schema)
        return fields.value
      })
    inner.add("defaultMapping", discriminator.fallback)
    fields.add("discriminator", inner.value)
  }
}

extension Annotations {
  fileprivate func add(to fields: inout ModelFields) {
    fields.add("title", title)
    fields.add("description", description)
    fields.add("default", initial)
    if !examples.isEmpty { fields.add("examples", JSONValue.array(examples)) }
    fields.add("deprecated", isDeprecated)
    fields.add("readOnly", isReadOnly)
    fields.add("writeOnly", isWriteOnly)
    fields.add("xml", xml)
    fields.add("comment", comment)
    fields.add("extensions", extensions)
  }
}
