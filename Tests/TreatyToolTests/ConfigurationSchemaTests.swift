import Foundation
import Testing

@testable import TreatyTool

struct ConfigurationSchemaTests {
  @Test func committedSchemaIsFresh() throws {
    #expect(try Repository.isFresh("docs/treaty.schema.json", ConfigurationSchema.text))
  }

  @Test func isJSONAndNamesEveryField() throws {
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(ConfigurationSchema.text.utf8)) as? [String: Any])
    let properties = try #require(json["properties"] as? [String: Any])
    #expect(Set(properties.keys) == Set(ConfigurationField.allCases.map(\.rawValue) + ["generate"]))
  }

  @Test func everyFieldIsDocumented() throws {
    let page = try #require(Repository.text("docs/configuration.md"))
    for field in ConfigurationField.allCases { #expect(page.contains("`\(field.rawValue)`")) }
  }
}
