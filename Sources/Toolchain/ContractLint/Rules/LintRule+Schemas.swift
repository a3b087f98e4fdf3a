extension LintRule {
  /// About schemas, examples and components.
  static let schemaRules: [LintRule] = [
    backReference, closedResponse, contradictoryFormat, enumValueCasing, halfAnchoredPattern, identicalSchemas,
    ignoredKeyword, inlineSchema, integerWithoutFormat, invalidDefault, invalidEnumValue, invalidExample,
    missingDiscriminator, missingExample, mixedEnum, moneyAsFloat, nullableAndOptional, overlappingOneOf,
    propertyCasing,
    redundantComposition, requiredDeprecatedProperty, runawayPattern, schemaCasing, secretInResponse, singleValueEnum,
    slowPattern, unanchoredPattern, unboundedArray, unboundedMap, unboundedNumber, unboundedString,
    undocumentedProperty,
    undocumentedSchema, unmatchablePattern, unsatisfiableSchema, untypedTimestamp, untypedValue, unusedComponent,
  ]
}
