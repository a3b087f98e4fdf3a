/// Each shows an exception of a rule, or a place where its finding stands.
enum SchemaRuleCases {
  static let all: [RulesSchemasTests.Case] = names + input + patterns + values + components + compositions

  private static func schemas(_ rule: String, _ name: String, _ text: String, _ lines: [Int] = [])
    -> RulesSchemasTests.Case
  {
    let indented = text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
    return RulesSchemasTests.Case(
      rule: rule, name: name, part: "paths: {}\ncomponents:\n  schemas:\n" + indented.joined(separator: "\n"),
      lines: lines.map { $0 + 3 })
  }

  /// A schema in a request's body, from line 7 on.
  private static func request(_ rule: String, _ name: String, _ text: String, _ lines: [Int] = [])
    -> RulesSchemasTests.Case
  {
    message(rule, name, text, lines, isRequest: true)
  }

  private static func message(
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

  private static let names = [
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

  private static let input = [
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

  private static let patterns = [
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

  private static let values = [
    schemas(
      "invalid-example", "the narrowest place, and either direction",
      """
      A:
        type: object
        required: [id, name]
        properties:
          id: { type: integer, readOnly: true }
          name: { type: string }
          tags: { type: array, items: { type: string } }
        examples:
          - { name: x }
          - name: x
            tags: [a, 7]
      """, [11]),
    RulesSchemasTests.Case(
      rule: "invalid-example", name: "parameters, bodies and shared examples, each once",
      part: """
        paths:
          /a:
            get:
              parameters: [{ name: n, in: query, schema: { type: integer }, example: x }]
              responses:
                '200':
                  description: A.
                  content:
                    application/json:
                      schema: { type: integer }
                      examples:
                        right: { value: 1 }
                        wrong: { value: x }
                        shared: { $ref: '#/components/examples/E' }
                    application/xml:
                      schema: { type: object }
                      example: <a/>
        components: { examples: { E: { value: y } } }
        """, lines: [4, 13, 14]),
    schemas(
      "invalid-default", "what a reference or a pattern says",
      "A: { type: string, maxLength: 2 }\nB: { allOf: [{ $ref: '#/components/schemas/A' }], default: long }\nC: { default: 1 }",
      [2]),
    schemas(
      "invalid-enum-value", "null and the rest",
      "A: { type: [string, 'null'], pattern: '^a', enum: [ab, null, b] }\nB: { type: integer, minimum: 2, enum: [1, 2] }",
      [1, 2]),
    schemas(
      "ignored-keyword", "other types, no types",
      """
      A: { type: integer, maxLength: 3, maximum: 3 }
      B: { type: [string, integer], maxLength: 3, maximum: 3 }
      C: { maxLength: 3, minItems: 2 }
      D: { type: array, required: [a], items: {} }
      """, [1, 4]),
    schemas("mixed-enum", "null is no type of its own", "A: { enum: [a, null] }\nB: { enum: [a, 1] }", [2]),
    schemas("single-value-enum", "several", "A: { enum: [a, b] }\nB: { type: string, enum: [a] }", [2]),
    schemas(
      "contradictory-format", "types and limits",
      """
      A: { type: integer, format: date }
      B: { type: string, format: int64 }
      C: { type: integer, format: int32, maximum: 2147483648 }
      D: { type: integer, format: int64, maximum: 9223372036854776000 }
      E: { type: integer, format: int32, minimum: -3000000000 }
      """, [1, 5]),
    schemas(
      "nullable-and-optional", "all ways to write null",
      """
      A:
        required: [a]
        properties:
          a: { type: [string, 'null'] }
          b: { anyOf: [{ type: string }, { type: 'null' }] }
          c: {}
      """, [5]),
    schemas(
      "required-deprecated-property", "what the server sets",
      "A:\n  required: [a, b]\n  properties:\n    a: { deprecated: true, readOnly: true }\n    b: { deprecated: true }",
      [5]),
    schemas(
      "integer-without-format", "whatever tells the size",
      "A: { type: integer, maximum: 3 }\nB: { type: integer, enum: [1] }\nC: { type: [integer, 'null'] }", [3]),
  ]

  private static let components = [
    RulesSchemasTests.Case(
      rule: "unused-component", name: "circles, heirs, mappings, anchors, other sections",
      part: """
        paths:
          /a:
            get:
              parameters: [{ $ref: '#/components/parameters/P' }]
              responses:
                '200':
                  description: A.
                  content: { application/json: { schema: { $ref: '#/components/schemas/Base' } } }
        components:
          parameters:
            P: { name: p, in: query, schema: { $ref: '#named' } }
            Q: { name: q, in: query, schema: { type: string } }
          schemas:
            Base:
              type: object
              required: [kind]
              properties: { kind: { type: string } }
              discriminator: { propertyName: kind, mapping: { m: Mapped } }
            Heir: { allOf: [{ $ref: '#/components/schemas/Base' }] }
            Mapped: { allOf: [{ $ref: '#/components/schemas/Base' }] }
            Named: { $anchor: named, type: string }
            Mine: { type: object, properties: { mine: { $ref: '#/components/schemas/Mine' } } }
            One: { type: object, properties: { other: { $ref: '#/components/schemas/Two' } } }
            Two: { type: object, properties: { other: { $ref: '#/components/schemas/One' } } }
          headers:
            H: { schema: { type: string } }
        """, lines: [12, 22, 23, 24, 26]),
    schemas("unused-component", "a library has its users elsewhere", "A: { type: string }"),
    schemas(
      "identical-schemas", "ids of different things are alike",
      """
      A: { type: object, properties: { a: { type: string }, b: {} } }
      B: { properties: { b: {}, a: { type: string } }, type: object }
      C: { type: object, properties: { a: { type: string }, b: {} }, description: Another. }
      D: { type: string, format: uuid }
      E: { type: string, format: uuid }
      """, [2]),
    schemas(
      "inline-schema", "members of allOf add to what has a name",
      """
      A:
        allOf: [{ properties: { a: {}, b: {}, c: {}, d: {} } }]
        properties:
          a: { properties: { a: {}, b: {}, c: {}, d: {} } }
          b: { properties: { a: {}, b: {}, c: {} } }
      """, [4]),
    RulesSchemasTests.Case(
      rule: "missing-example", name: "what the schema or its items have",
      part: """
        paths:
          /a:
            get:
              responses:
                '200':
                  description: A.
                  content:
                    application/json: { schema: { type: array, items: { type: string, examples: [a] } } }
                    text/plain: { schema: { type: string } }
        """, lines: []),
  ]

  private static let compositions = [
    schemas(
      "redundant-composition", "siblings, unions",
      """
      A: { type: string }
      B: { properties: { a: { allOf: [{ $ref: '#/components/schemas/A' }], description: Mine. } } }
      C: { properties: { a: { anyOf: [{ $ref: '#/components/schemas/A' }] } } }
      """, [3]),
    schemas(
      "missing-discriminator", "scalars, two variants, a common property",
      """
      A: { oneOf: [{ type: string }, { type: integer }, { type: object, properties: { a: {} } }] }
      B: { oneOf: [{ properties: { a: {} } }, { properties: { b: {} } }] }
      C:
        oneOf: [{ properties: { a: {} } }, { properties: { b: {} } }, { properties: { c: {} } }]
      """, [4]),
    schemas(
      "overlapping-one-of", "formats, conditions, presence, discriminators, constants",
      """
      A: { oneOf: [{ type: string, format: date }, { type: string, format: date-time }] }
      B: { type: object, oneOf: [{ required: [a] }, { required: [b] }] }
      C:
        oneOf:
          - { type: object, required: [a], properties: { a: { type: string } } }
          - { type: object, required: [b], properties: { b: { type: string } } }
      D:
        oneOf:
          - { type: object, required: [k], properties: { k: { const: a } } }
          - { type: object, required: [k], properties: { k: { const: b } } }
      E:
        oneOf:
          - { type: object, required: [a], properties: { a: { type: string } } }
          - { type: object, required: [a, b], properties: { a: { type: string }, b: { type: string } } }
      F: { oneOf: [{ type: string }, { type: string, enum: [x, y] }] }
      """, [12, 15]),
    schemas(
      "unsatisfiable-schema", "only what is proved, at the innermost place",
      """
      A: { allOf: [{ type: integer, minimum: 5 }, { maximum: 4 }] }
      B: { allOf: [{ type: string, enum: [x] }, { type: string, enum: [y] }] }
      C: { type: object, required: [a], properties: { a: { $ref: '#/components/schemas/A' } }, additionalProperties: false }
      D: { allOf: [{ $ref: '#/components/schemas/A' }, { description: Mine. }] }
      E: { type: string }
      F: { allOf: [{ type: object, required: [a] }, { properties: { a: false } }] }
      G: { not: {} }
      H: { type: integer, exclusiveMinimum: 1, exclusiveMaximum: 2 }
      I: { allOf: [{ type: object, required: [a] }, { properties: { a: { type: string } } }] }
      J: false
      """, [1, 2, 6, 7, 8]),
  ]
}
