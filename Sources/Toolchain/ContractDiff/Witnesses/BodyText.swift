import TreatyJSON

/// A body as a media type writes it: JSON, forms, multipart, plain text. XML takes the names of a schema: `XMLBodyText`.
enum BodyText {
  /// Between parts; no value that is shown contains it.
  static let boundary = "treaty-boundary"

  /// The media type as a header has it.
  static func contentType(_ media: String) -> String {
    media.lowercased().hasPrefix("multipart/") && !media.contains("boundary=")
      ? media + "; boundary=\(boundary)" : media
  }

  static func text(_ value: JSONValue, _ media: String) -> String {
    let type = media.lowercased()
    if type.hasPrefix("text/"), let text = value.string { return text }
    guard let object = value.object else { return value.description }
    if type.hasPrefix("application/x-www-form-urlencoded") {
      return object.members.map {
        ParameterText.escaped($0.key) + "=" + ParameterText.escaped(ParameterText.text($0.value))
      }.joined(separator: "&")
    }
    guard type.hasPrefix("multipart/") else { return value.description }
    let parts = object.members.map { member in
      // RFC 7578 §4.2: quotes and line ends in names are percent escapes.
      let name = member.key.replacing("\"", with: "%22").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
      let isJSON = member.value.object != nil || member.value.array != nil
      return "--\(boundary)\nContent-Disposition: form-data; name=\"\(name)\"\n"
        + (isJSON ? "Content-Type: application/json\n\n" : "\n") + ParameterText.text(member.value) + "\n"
    }
    return parts.joined() + "--\(boundary)--"
  }
}
