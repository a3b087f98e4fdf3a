extension SchemaRuleCases {
  static let values = [
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

  static let components = [
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

  static let compositions = [
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
      G: { not: {}, description: Nothing. }
      H: { type: integer, exclusiveMinimum: 1, exclusiveMaximum: 2 }
      I: { allOf: [{ type: object, required: [a] }, { properties: { a: { type: string } } }] }
      J: false
      """, [1, 2, 6, 8]),
  ]
}
