extension LintRule {
  /// About schemas, examples and components.
  static let schemaRules: [LintRule] = [
    backReference, closedResponse, enumValueCasing, halfAnchoredPattern, moneyAsFloat, propertyCasing, runawayPattern,
    schemaCasing, secretInResponse, slowPattern, unanchoredPattern, unboundedArray, unboundedMap, unboundedNumber,
    unboundedString, undocumentedProperty, undocumentedSchema, unmatchablePattern, untypedTimestamp, untypedValue,
  ]
}
