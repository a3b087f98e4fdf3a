import ContractText

/// The rows of the table that are no keywords of schemas.
enum ElementRules {
  struct Row: Sendable {
    var area: ChangeArea
    var kind: ChangeKind
    var action: ChangeAction
    var effect: WireEffect
    var severity: Severity = .error
    var source: Verdict = .compatible
    var behaviour: Verdict = .compatible
  }

  private static func row(
    _ area: ChangeArea, _ kind: ChangeKind, _ action: ChangeAction, _ effect: WireEffect,
    _ severity: Severity = .error, source: Bool = false, behaviour: Bool = false
  ) -> Row {
    Row(
      area: area, kind: kind, action: action, effect: effect, severity: severity,
      source: source ? .breaking : .compatible, behaviour: behaviour ? .breaking : .compatible)
  }

  static let operations: [Row] = [
    row(.operation, .existence, .removed, .always, source: true, behaviour: true),
    // A service's protocol has a new requirement without a default: deliberate, but it does not compile.
    row(.operation, .existence, .added, .none, source: true),
    row(.operation, .path, .moved, .always, source: true),
    row(.operation, .identifier, .added, .none, source: true),
    row(.operation, .identifier, .removed, .none, source: true),
    row(.operation, .identifier, .changed, .none, source: true),
    row(.operation, .tags, .changed, .none),
    row(.operation, .deprecation, .becameSet, .none),
    row(.operation, .deprecation, .becameUnset, .none),
    row(.operation, .sunset, .removed, .none, behaviour: true),
    row(.operation, .sunset, .changed, .none, .note),
    row(.operation, .sunset, .tooEarly, .none, behaviour: true),
    row(.operation, .sunset, .missing, .none, .warning, behaviour: true),
    row(.operation, .sunset, .invalid, .none, behaviour: true),
    row(.operation, .stability, .decreased, .none, behaviour: true),
    row(.operation, .stability, .increased, .none, .note),
    row(.operation, .stability, .invalid, .none, behaviour: true),
    row(.webhook, .existence, .added, .none, source: true),
    row(.webhook, .existence, .removed, .none, source: true, behaviour: true),
    row(.callback, .existence, .added, .none, source: true),
    row(.callback, .existence, .removed, .none, source: true, behaviour: true),
    row(.pagination, .existence, .added, .none, source: false),
    row(.pagination, .existence, .removed, .none, source: true, behaviour: true),
    row(.pagination, .existence, .changed, .none, behaviour: true),
    row(.serviceLevel, .availability, .decreased, .none, behaviour: true),
    row(.serviceLevel, .availability, .increased, .none),
    row(.serviceLevel, .latency, .increased, .none, behaviour: true),
    row(.serviceLevel, .latency, .decreased, .none),
    row(.serviceLevel, .throughput, .decreased, .none, behaviour: true),
    row(.serviceLevel, .throughput, .increased, .none),
  ]

  static let messages: [Row] = [
    row(.parameter, .existence, .removed, .none, .warning, source: true, behaviour: true),
    row(.parameter, .required, .added, .tightens, source: true),
    row(.parameter, .optional, .added, .none, source: true),
    row(.parameter, .requiredness, .becameRequired, .tightens, source: true),
    row(.parameter, .requiredness, .becameOptional, .none, source: true),
    row(.parameter, .style, .changed, .always, behaviour: true),
    row(.parameter, .explode, .changed, .always, behaviour: true),
    row(.parameter, .reserved, .becameUnset, .tightens, .warning, behaviour: true),
    row(.parameter, .reserved, .becameSet, .none),
    row(.parameter, .emptyValue, .becameUnset, .tightens),
    row(.parameter, .emptyValue, .becameSet, .none),
    row(.parameter, .representation, .changed, .always, source: true),
    row(.parameter, .deprecation, .becameSet, .none),
    row(.parameter, .deprecation, .becameUnset, .none),
    row(.parameter, .sunset, .removed, .none, behaviour: true),
    row(.parameter, .sunset, .changed, .none, .note),
    row(.parameter, .sunset, .tooEarly, .none, behaviour: true),
    row(.parameter, .sunset, .missing, .none, .warning, behaviour: true),
    row(.parameter, .sunset, .invalid, .none, behaviour: true),
    row(.parameter, .stability, .decreased, .none, behaviour: true),
    row(.parameter, .stability, .increased, .none, .note),
    row(.parameter, .stability, .invalid, .none, behaviour: true),
    row(.requestBody, .existence, .removed, .tightens, source: true, behaviour: true),
    row(.requestBody, .required, .added, .tightens, source: true),
    row(.requestBody, .optional, .added, .none, source: true),
    row(.requestBody, .requiredness, .becameRequired, .tightens, source: true),
    row(.requestBody, .requiredness, .becameOptional, .none, source: true),
    row(.mediaType, .existence, .removed, .always, source: true, behaviour: true),
    row(.mediaType, .existence, .added, .none, source: true),
    row(.mediaType, .name, .widened, .loosens, source: true),
    row(.mediaType, .name, .narrowed, .tightens, source: true),
    row(.encoding, .contentType, .changed, .always, behaviour: true),
    row(.encoding, .style, .changed, .always, behaviour: true),
    row(.encoding, .required, .added, .tightens, source: true),
    row(.encoding, .existence, .removed, .none, .warning, source: true, behaviour: true),
    row(.response, .success, .removed, .loosens, source: true, behaviour: true),
    row(.response, .failure, .removed, .none, .note, source: true),
    row(.response, .fallback, .removed, .loosens, .warning, source: true, behaviour: true),
    row(.response, .success, .added, .none, .note, source: true, behaviour: false),
    row(.response, .failure, .added, .none, .note, source: true),
    row(.response, .fallback, .added, .none, .note, source: true),
    row(.header, .required, .removed, .loosens, source: true, behaviour: true),
    row(.header, .optional, .removed, .none, .warning, source: true, behaviour: true),
    row(.header, .existence, .added, .none, source: true),
    row(.header, .requiredness, .becameOptional, .loosens, source: true),
    row(.header, .requiredness, .becameRequired, .none, source: true),
    row(.header, .explode, .changed, .always, behaviour: true),
    row(.header, .representation, .changed, .always, source: true),
    row(.header, .deprecation, .becameSet, .none),
    row(.header, .deprecation, .becameUnset, .none),
    row(.link, .existence, .added, .none),
    row(.link, .existence, .removed, .none, .warning, source: true, behaviour: true),
    row(.link, .target, .changed, .none, .warning, source: true, behaviour: true),
  ]

  static let access: [Row] = [
    row(.security, .anonymous, .removed, .always, source: true, behaviour: true),
    row(.security, .alternative, .removed, .always, behaviour: true),
    row(.security, .alternative, .added, .none),
    row(.security, .anonymous, .added, .none, .note, source: true),
    row(.security, .scheme, .added, .always, source: true, behaviour: true),
    row(.security, .scheme, .removed, .none, .note, source: true),
    row(.security, .scope, .added, .always, behaviour: true),
    row(.security, .scope, .removed, .none),
    row(.securityScheme, .existence, .removed, .none, .note, source: true),
    row(.securityScheme, .existence, .added, .none),
    row(.securityScheme, .type, .changed, .always, source: true, behaviour: true),
    row(.securityScheme, .name, .changed, .always, behaviour: true),
    row(.securityScheme, .location, .changed, .always, behaviour: true),
    row(.securityScheme, .scheme, .changed, .always, source: true, behaviour: true),
    row(.securityScheme, .format, .changed, .none, .warning, behaviour: true),
    row(.securityScheme, .target, .changed, .none, .warning, behaviour: true),
    row(.securityScheme, .scope, .removed, .always, behaviour: true),
    row(.securityScheme, .scope, .added, .none),
    row(.securityScheme, .alternative, .removed, .always, behaviour: true),
    row(.securityScheme, .alternative, .added, .none),
    row(.server, .existence, .removed, .always, .warning, source: true, behaviour: true),
    row(.server, .existence, .added, .none),
    row(.server, .variable, .changed, .none, .warning, source: true, behaviour: true),
  ]

  static let annotations: [Row] = [
    row(.tag, .existence, .added, .none),
    row(.tag, .existence, .removed, .none),
    row(.contract, .version, .changed, .none),
    row(.schema, .name, .renamed, .none, .note, source: true),
    row(.schema, .name, .removed, .always, source: true, behaviour: true),
    row(.schema, .name, .added, .none),
    row(.schema, .initial, .added, .none, .warning, behaviour: true),
    row(.schema, .initial, .removed, .none, .warning, behaviour: true),
    row(.schema, .initial, .changed, .none, .warning, behaviour: true),
    row(.schema, .readOnly, .becameSet, .none, .note, behaviour: true),
    row(.schema, .readOnly, .becameUnset, .none, .note),
    row(.schema, .writeOnly, .becameSet, .none, .note, behaviour: true),
    row(.schema, .writeOnly, .becameUnset, .none, .note),
    row(.property, .deprecation, .becameSet, .none),
    row(.property, .deprecation, .becameUnset, .none),
    row(.property, .sunset, .removed, .none, behaviour: true),
    row(.property, .sunset, .changed, .none, .note),
    row(.property, .sunset, .tooEarly, .none, behaviour: true),
    row(.property, .sunset, .missing, .none, .warning, behaviour: true),
    row(.property, .sunset, .invalid, .none, behaviour: true),
    row(.property, .stability, .decreased, .none, behaviour: true),
    row(.property, .stability, .increased, .none, .note),
    row(.property, .stability, .invalid, .none, behaviour: true),
    row(.property, .required, .added, .either, source: true),
    row(.property, .optional, .added, .either, .note),
    row(.property, .required, .removed, .either, source: true, behaviour: true),
    row(.property, .optional, .removed, .either, .warning, source: true, behaviour: true),
    row(.property, .requiredness, .becameRequired, .tightens, source: true),
    row(.property, .requiredness, .becameOptional, .loosens, source: true),
  ]
}
