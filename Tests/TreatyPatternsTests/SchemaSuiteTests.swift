import Foundation
import Testing
import TreatyJSON
import TreatyPatterns

/// What the JSON Schema test suite says of `pattern` and of `format: regex`.
@Suite struct SchemaSuiteTests {
  static let files = [
    "pattern.json", "optional/ecmascript-regex.json", "optional/non-bmp-regex.json", "optional/format/regex.json",
    "optional/format/ecmascript-regex.json", "format/regex.json", "format/ecmascript-regex.json",
  ]

  static var root: String {
    let corpora = ProcessInfo.processInfo.environment["TREATY_CORPORA"] ?? "../shared/corpora"
    return corpora + "/json-schema-test-suite/tests/"
  }

  @Test func agrees() throws {
    var count = 0
    for draft in ["draft3", "draft4", "draft6", "draft7", "draft2019-09", "draft2020-12", "v1"] {
      for file in Self.files {
        guard let bytes = FileManager.default.contents(atPath: Self.root + draft + "/" + file) else { continue }
        let groups = try JSONReader.decode(JSONValue.self, from: Array(bytes)).array ?? []
        for group in groups {
          for test in group["tests"]?.array ?? [] {
            guard let data = test["data"]?.string, let valid = test["valid"]?.bool else { continue }
            let about = "\(draft)/\(file): \(group["description"]?.string ?? "") / \(test["description"]?.string ?? "")"
            if let source = group["schema"]?["pattern"]?.string {
              #expect(try Pattern(source).matches(data) == valid, "\(about)")
              count += 1
            } else if group["schema"]?["format"]?.string == "regex" {
              #expect(((try? Pattern(data)) != nil) == valid, "\(about)")
              count += 1
            }
          }
        }
      }
    }
    if count == 0 { print("skipped: the JSON Schema test suite is not at \(Self.root)") }
    print("JSON Schema test suite: \(count) patterns")
    #expect(count == 0 || count > 400)
  }
}
