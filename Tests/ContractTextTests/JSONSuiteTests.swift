import ContractText
import Foundation
import TestSupport
import Testing

/// The JSON parsing test suite: y_ is read, n_ refused, and nothing stops the reader.
struct JSONSuiteTests {
  /// Correct JSON that no contract may have: a key twice.
  private static let byRule: Set<String> = ["y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json"]

  /// Choices where the suite leaves one: half a surrogate pair and bytes that are no UTF-8 are refused, UTF-16 and a
  /// byte order mark are read, numbers are kept as text and have no range, depth ends at the limit.
  private static let accepted: Set<String> = [
    "i_number_double_huge_neg_exp.json", "i_number_huge_exp.json", "i_number_neg_int_huge_exp.json",
    "i_number_pos_double_huge_exp.json", "i_number_real_neg_overflow.json", "i_number_real_pos_overflow.json",
    "i_number_real_underflow.json", "i_number_too_big_neg_int.json", "i_number_too_big_pos_int.json",
    "i_number_very_big_negative_int.json", "i_string_UTF-16LE_with_BOM.json", "i_string_utf16BE_no_BOM.json",
    "i_string_utf16LE_no_BOM.json", "i_structure_UTF-8_BOM_empty_object.json",
  ]

  @Test func verdicts() throws {
    guard let corpora = Repository.corpora else {
      print("skipped the JSON test suite: no corpora here")
      return
    }
    let folder = corpora.appending(path: "openapi/negative/json-test-suite")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
    #expect(names.count > 300)
    for name in names {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      let found = failure(bytes, name)
      let isExpected = name.hasPrefix("y_") || Self.accepted.contains(name)
      if Self.byRule.contains(name) {
        #expect(found?.id == "duplicate-key", "\(name)")
      } else {
        #expect((found == nil) == isExpected, "\(name): \(found.map { "\($0.summary) \($0.message)" } ?? "read")")
      }
      if found != nil { #expect(found?.place != nil, "\(name)") }
    }
  }
}
