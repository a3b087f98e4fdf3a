extension LintRule {
  static let unusedComponent = LintRule(
    "unused-component", .maintenance, .warning, "Nothing that is called uses a component.",
    why: "It is read, generated, translated and kept up to date for nobody, and looks like a promise.",
    fix: "Remove it, or use it where it was meant to be.",
    bad: """
      paths:
        /orders:
          get:
            responses: { '200': { description: The orders. } }
      components:
        schemas:
          Basket: { type: object, properties: { items: { $ref: '#/components/schemas/Item' } } }
          Item: { type: object, properties: { sku: { type: string } } }
      """,
    good: """
      paths:
        /orders:
          get:
            responses:
              '200':
                description: The orders.
                content: { application/json: { schema: { $ref: '#/components/schemas/Basket' } } }
      components:
        schemas:
          Basket: { type: object, properties: { items: { $ref: '#/components/schemas/Item' } } }
          Item: { type: object, properties: { sku: { type: string } } }
      """
  ) { subject, findings in
    // A file of components alone is a library: its users are elsewhere.
    if subject.contract.operations.isEmpty, subject.contract.webhooks.isEmpty { return }
    let uses = ComponentUses(subject)
    for (index, component) in uses.components.enumerated() where !uses.isUsed[index] {
      // Security schemes are used by their names; extensions are whoever's they are.
      guard component.section != "securitySchemes", !component.section.hasPrefix("x-"),
        !component.key.text.hasPrefix("x-")
      else { continue }
      findings.report(
        "\(noun(of: component.section)) \(component.key.text) is not used", at: component.key.place,
        edits: [.removeEntry(key: component.key)])
    }
  }

  private static func noun(of section: String) -> String {
    switch section {
    case "schemas": "the schema"
    case "parameters": "the parameter"
    case "responses": "the response"
    case "headers": "the header"
    case "requestBodies": "the request body"
    case "examples": "the example"
    case "links": "the link"
    case "callbacks": "the callback"
    case "pathItems": "the path item"
    case "mediaTypes": "the media type"
    default: "the component"
    }
  }
}
