import ContractModel

extension LintRule {
  static let secretInResponse = LintRule(
    "secret-in-response", .security, .warning, "A response has a property that is a secret by its name.",
    why:
      "What is sent ends up in logs, caches and browsers; a password or a key that comes back once is known for good.",
    fix: "Mark it `writeOnly: true`; where it is meant to be shown once, `format: password` says that it is a secret.",
    bad: """
      paths:
        /users/me:
          get:
            responses:
              '200':
                description: The caller.
                content:
                  application/json:
                    schema: { type: object, properties: { name: { type: string }, password: { type: string } } }
      """,
    good: """
      paths:
        /users/me:
          get:
            responses:
              '200':
                description: The caller.
                content:
                  application/json:
                    schema:
                      type: object
                      properties: { name: { type: string }, password: { type: string, writeOnly: true } }
      """,
    options: [
      LintOption(
        "names",
        .texts(["password", "passwd", "passphrase", "secret", "client secret", "api key", "private key", "secret key"]),
        "Names of secrets as words in lower case, compared with whole names and their last words.")
    ]
  ) { subject, findings in
    let names = findings.texts("names").map { $0.split(separator: " ").map(String.init) }
    var met: Set<SchemaID> = []
    for id in subject.reach.outputs {
      for schema in subject.table.conjuncts(of: id) where met.insert(schema.id).inserted {
        for property in schema.object?.properties ?? [] {
          let words = Casing.words(of: property.name).map { $0.lowercased() }
          guard names.contains(where: { words.suffix($0.count).elementsEqual($0) }) else { continue }
          let value = subject.table.conjuncts(of: property.schema)
          // A flag or a count tells something about a secret, not the secret.
          guard subject.table.types(of: value).contains(.string) else { continue }
          let isTold = value.contains {
            $0.annotations?.isWriteOnly == true || $0.format == "password" || $0.saysValues
          }
          if !isTold {
            findings.report("responses have the property \(property.name), a secret by its name", at: property.place)
          }
        }
      }
    }
  }
}
