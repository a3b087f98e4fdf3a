import ContractText
import TreatyJSON

/// The model as JSON, two blanks a level: what `treaty model` prints and any program can read. docs/model.md describes
/// it. What is absent has its default; the order of fields, and with it every byte, depends on the contract alone.
public func modelJSON(_ contract: Contract) -> String {
  var printer = ModelPrinter()
  printer.open("{")
  printer.field("model", .number(JSONNumber(1)))
  printer.fields(contract.head)
  printer.list("operations", contract.operations) { $0.json }
  printer.list("webhooks", contract.webhooks) { $0.json }
  printer.list("channels", contract.channels) { $0.json }
  printer.list("messages", contract.messages) { $0.json }
  printer.list("schemas", contract.schemas.all) { $0.json }
  printer.fields(contract.tail)
  printer.close("}")
  return printer.text
}

/// The fields before and after the long lists, which are printed item by item.
extension Contract {
  fileprivate var head: ModelFields {
    var fields = ModelFields()
    fields.add("title", title)
    fields.add("version", version)
    fields.add("place", place)
    fields.add("summary", summary)
    fields.add("description", description)
    fields.add("license", license)
    fields.add("servers", servers.map(\.json))
    fields.add("tags", tags.map(\.json))
    fields.add("securitySchemes", securitySchemes.map(\.json))
    fields.add("serviceLevel", serviceLevel?.json)
    return fields
  }

  fileprivate var tail: ModelFields {
    var fields = ModelFields()
    fields.add("extensions", extensions)
    return fields
  }
}

extension Tag {
  fileprivate var json: JSONValue {
    var fields = ModelFields()
    fields.add("name", name)
    fields.add("summary", summary)
    fields.add("description", description)
    fields.add("parent", parent)
    fields.add("kind", kind)
    return fields.value
  }
}

extension Server {
  var json: JSONValue {
    var fields = ModelFields()
    fields.add("url", url)
    fields.add("name", name)
    fields.add("description", description)
    fields.add("variables", variables.map(\.json))
    return fields.value
  }
}

extension Server.Variable {
  fileprivate var json: JSONValue {
    var fields = ModelFields()
    fields.add("name", name)
    fields.add("default", initial)
    fields.add("values", values)
    fields.add("description", description)
    return fields.value
  }
}

/// Percentiles in rising order, as `p50`, `p99.9`.
extension ServiceLevel {
  var json: JSONValue {
    var fields = ModelFields()
    fields.add("availability", availability)
    let percentiles = latency.sorted { $0.key < $1.key }.map { level -> JSONObject.Member in
      ("p" + (JSONNumber(level.key)?.lexeme ?? ""), JSONNumber(level.value).map(JSONValue.number) ?? .null)
    }
    if !percentiles.isEmpty { fields.add("latency", JSONValue.object(JSONObject(percentiles))) }
    fields.add("throughput", throughput)
    return fields.value
  }
}

extension Channel {
  fileprivate var json: JSONValue {
    var fields = ModelFields()
    fields.add("name", name)
    fields.add("address", address)
    fields.add("messages", messages.map { JSONValue.number(JSONNumber($0)) })
    fields.add("place", place)
    return fields.value
  }
}

extension Message {
  fileprivate var json: JSONValue {
    var fields = ModelFields()
    fields.add("name", name)
    fields.add("version", version)
    fields.add("payload", payload)
    fields.add("headers", headers)
    fields.add("place", place)
    return fields.value
  }
}
