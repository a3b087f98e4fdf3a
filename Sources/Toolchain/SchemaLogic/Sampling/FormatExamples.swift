/// Texts of the formats that JSON Schema, OpenAPI and their registries name, in the form in which their types write them.
enum FormatExamples {
  /// Nil for a format without a form, or an unknown one.
  static func texts(_ format: String) -> [String]? {
    switch format {
    case "date-time":
      ["2024-02-29T12:30:15Z", "1970-01-01T00:00:00Z", "2038-01-19T03:14:08.5Z", "9999-12-31T23:59:59.999Z"]
    case "date": ["2024-02-29", "1970-01-01", "9999-12-31"]
    case "time": ["12:30:15Z", "00:00:00Z", "23:59:59+02:00"]
    case "duration": ["P1DT2H", "PT0S", "P3Y6M4DT12H30M5S"]
    case "uuid":
      [
        "123e4567-e89b-42d3-a456-426614174000", "00000000-0000-0000-0000-000000000000",
        "f81d4fae-7dec-41d0-8765-00a0c91e6bf6",
      ]
    case "uri", "url", "iri":
      ["https://example.com/a?b=c", "urn:isbn:0451450523", "http://example.com:8080/a/b;c?d=e&f=%20#g"]
    case "uri-reference", "iri-reference": ["/a/b?c=d", "#fragment"]
    case "uri-template": ["https://example.com/{id}"]
    case "email", "idn-email": ["ada@example.com", "a.b+c@mail.example.org"]
    case "hostname", "idn-hostname": ["example.com", "a-1.example.org"]
    case "ipv4", "ip": ["192.0.2.1", "255.255.255.255"]
    case "ipv6": ["2001:db8::1", "::"]
    case "byte", "base64": ["aGVsbG8=", "AA==", "/+8="]
    case "base64url": ["aGVsbG8", "_-8"]
    case "decimal": ["1.50", "-0.001", "12345678901234567890.12"]
    case "json-pointer": ["/a/0", ""]
    case "relative-json-pointer": ["1/a"]
    case "regex": ["^a+$"]
    default: nil
    }
  }
}
