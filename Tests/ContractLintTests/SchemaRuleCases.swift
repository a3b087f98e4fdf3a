/// Each shows an exception of a rule, or a place where its finding stands.
enum SchemaRuleCases {
  static let all: [RulesSchemasTests.Case] = names + input + patterns + values + components + compositions

  static func schemas(_ rule: String, _ name: String, _ text: String, _ lines: [Int] = [])
    -> RulesSchemasTests.Case
  {
    let indented = text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
    return RulesSchemasTests.Case(
      rule: rule, name: name, part: "paths: {}\ncomponents:\n  schemas:\n" + indented.joined(separator: "\n"),
      lines: lines.map { $0 + 3 })
  }

  /// A schema in a request's body, from line 7 on.
  static func request(_ rule: String, _ name: String, _ text: String, _ lines: [Int] = [])
    -> RulesSchemasTests.Case
  {
    message(rule, name, text, lines, isRequest: true)
  }

  static func message(
    _ rule: String, _ name: String, _ text: String, _ lines: [Int], isRequest: Bool
  ) -> RulesSchemasTests.Case {
    func written(_ depth: Int) -> String {
      let margin = String(repeating: " ", count: depth)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { "\(margin)      \($0)" }
      return "content:\n\(margin)  application/json:\n\(margin)    schema:\n" + lines.joined(separator: "\n")
    }
    let body =
      isRequest
      ? "requestBody:\n        \(written(8))\n      responses: { '200': { description: Done. } }"
      : "responses:\n        '200':\n          description: Done.\n          \(written(10))"
    return RulesSchemasTests.Case(
      rule: rule, name: name, part: "paths:\n  /things:\n    post:\n      operationId: act\n      \(body)\n",
      lines: lines.map { $0 + (isRequest ? 8 : 10) })
  }

  static let names = [
    schemas(
      "schema-casing", "the contract's own custom counts",
      "order_item: {}\norder_line: {}\nline_price: {}\ngift_card: {}\nGiftNote: {}", [5]),
    schemas("schema-casing", "names by other customs are left alone", "io.k8s.Pod: {}\n_meta: {}\nProblem: {}"),
    schemas(
      "property-casing", "the contract's own custom counts",
      """
      A:
        properties:
          created_at: {}
          updated_at: {}
          order_id: {}
          line_price: {}
          name: {}
          giftNote: {}
          '@type': {}
      """, [8]),
    schemas(
      "undocumented-schema", "a title will do, and a reference says nothing of its own",
      "A: { title: An A, type: object }\nB: { $ref: '#/components/schemas/A' }\nC: { type: object }", [3]),
    schemas(
      "undocumented-property", "what it refers to describes it",
      "A: { description: An A. }\nB: { properties: { a: { $ref: '#/components/schemas/A' }, b: {} } }", [2]),
    schemas(
      "money-as-float", "names, types and formats",
      """
      A:
        properties:
          unitPrice: { type: number }
          price_list: { type: number }
          fee: { type: integer }
          cost: { type: number, multipleOf: 0.01 }
          balance: { type: [string, number] }
          amount: { type: number, format: decimal }
      """, [3]),
    schemas(
      "untyped-timestamp", "verbs, patterns and types",
      """
      A:
        properties:
          updated_at: { type: string }
          looksAt: { type: string }
          birthDate: { type: string, pattern: '^\\d{4}$' }
          expiry_date: { type: [string, 'null'] }
          timestamp: { type: integer }
          paidAt: { type: string, format: date-time }
      """, [3, 6]),
  ]

  static let input = [
    request(
      "unbounded-string", "whatever bounds it",
      """
      type: object
      properties:
        a: { type: string, enum: [x] }
        b: { type: string, format: uuid }
        c: { type: string, pattern: '^[a-z]{1,9}$' }
        d: { type: string, pattern: '^[a-z]+$' }
        e: { allOf: [{ type: string }, { maxLength: 4 }] }
        f: { anyOf: [{ type: string }, { type: 'null' }], maxLength: 4 }
        g: { type: string, readOnly: true }
        h: { type: string, format: uri }
        i: { type: [string, 'null'] }
        j: { const: x }
        k: { anyOf: [{ type: string }, { type: integer }] }
      """, [6, 10, 11, 13]),
    message("unbounded-string", "a response may be long", "type: string", [], isRequest: false),
    RulesSchemasTests.Case(
      rule: "unbounded-string", name: "of a webhook the response comes in",
      part: """
        paths: {}
        webhooks:
          placed:
            post:
              requestBody: { content: { application/json: { schema: { type: string } } } }
              responses:
                '200': { description: Seen., content: { text/plain: { schema: { type: string } } } }
        """, lines: [7]),
    request(
      "unbounded-array", "whatever bounds it",
      """
      type: object
      properties:
        a: { type: array, items: { type: integer } }
        b: { type: array, prefixItems: [{ type: integer }], items: false }
        c: { type: array, uniqueItems: true, items: { enum: [x, y] } }
        d: { type: array, maxItems: 9, items: { type: integer } }
      """, [3]),
    request(
      "unbounded-map", "whatever bounds it, and what is no map",
      """
      type: object
      properties:
        a: { type: object, additionalProperties: { type: integer } }
        b: { type: object, additionalProperties: { type: integer }, maxProperties: 3 }
        c: { type: object, additionalProperties: { type: integer }, propertyNames: { enum: [x] } }
        d: { type: object, additionalProperties: true, properties: { x: { type: integer } } }
        e: { type: object, properties: { x: { type: integer } } }
      """, [3]),
    request(
      "unbounded-number", "both limits",
      "type: object\nproperties:\n  a: { type: integer, minimum: 1 }\n  b: { type: number, minimum: 1, maximum: 2 }",
      [3]),
    request(
      "untyped-value", "what is meant to be anything",
      "type: object\nproperties:\n  a: {}\n  b: true\n  c: { enum: [1] }\n  d: { description: Some. }", [3, 6]),
    message(
      "secret-in-response", "flags, hints and what is only written",
      """
      type: object
      properties:
        hasPassword: { type: boolean }
        passwordHint: { type: string }
        client_secret: { type: string }
        apiKey: { type: string, format: password }
        secret: { type: string, writeOnly: true }
      """, [5], isRequest: false),
    request("secret-in-response", "a request may have one", "properties: { password: { type: string } }"),
    message(
      "closed-response", "a variant is told apart by what it has not",
      """
      oneOf:
        - { type: object, properties: { a: {} }, additionalProperties: false }
        - { type: object, properties: { b: {} }, additionalProperties: false }
      """, [], isRequest: false),
    request("closed-response", "a request may be closed", "properties: { a: {} }\nadditionalProperties: false"),
  ]

  static let patterns = [
    schemas("unmatchable-pattern", "anchors in the middle", "A: { pattern: 'a^b' }\nB: { pattern: '^a|^b$' }", [1]),
    schemas(
      "unmatchable-pattern", "lengths on both sides, and names",
      """
      A: { type: string, pattern: '^.{5,}$', maxLength: 4 }
      B: { type: string, pattern: '^.{5,}$', maxLength: 5 }
      C: { type: object, patternProperties: { '$x': {} } }
      """, [1, 3]),
    schemas(
      "runaway-pattern", "known ones",
      """
      A: { pattern: '^(a+)+$' }
      B: { pattern: '^(.|\\s)*x$' }
      C: { pattern: '^[a-z]+(-[a-z]+)*$' }
      D: { pattern: '(a+)+' }
      E: { type: object, patternProperties: { '^(x*)*$': {} } }
      """, [1, 2, 5]),
    schemas(
      "slow-pattern", "short texts are quick",
      "A: { pattern: '^a*a*$' }\nB: { pattern: '^a*a*$', maxLength: 100 }\nC: { pattern: '^a*b*$' }", [1]),
    schemas("back-reference", "by name and by number", "A: { pattern: '^(?<x>a)\\k<x>$' }\nB: { pattern: '\\d' }", [1]),
    schemas(
      "unanchored-pattern", "classes, anchors and looks",
      """
      A: { pattern: '\\S' }
      B: { pattern: '[a-z]+' }
      C: { pattern: '[a-z]{3}' }
      D: { pattern: '^a' }
      E: { pattern: '(?!x)a' }
      F: { pattern: '\\bab' }
      """, [3]),
    schemas(
      "half-anchored-pattern", "groups and whole alternatives",
      "A: { pattern: '^a|b$' }\nB: { pattern: '^(a|b)$' }\nC: { pattern: '^a$|^b$' }\nD: { pattern: '^a|^b' }", [1]),
  ]
}
