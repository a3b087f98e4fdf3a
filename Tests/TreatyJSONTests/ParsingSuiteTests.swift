import Foundation
import Testing
import TreatyJSON

/// The JSON parsing test suite: y_ must be accepted, n_ refused; what is done with i_ is a table in docs/json.md.
struct ParsingSuiteTests {
  @Test(arguments: ["json-test-suite/test_parsing", "openapi/negative/json-test-suite"])
  func verdicts(folder: String) throws {
    for (name, bytes) in try Corpora.files(folder) {
      let isAccepted = accepts(bytes)
      switch name.prefix(2) {
      case "y_": #expect(isAccepted, "\(name)")
      case "n_": #expect(!isAccepted, "\(name)")
      default: break
      }
      // Skipping checks as much as reading does.
      #expect(isAccepted == accepts(bytes, Skipped.self), "\(name)")
    }
  }

  @Test func documentedChoices() throws {
    let files = try Corpora.files("json-test-suite/test_parsing").filter { $0.name.hasPrefix("i_") }
    let lines = files.map { file in
      let name = file.name.dropFirst(2).dropLast(5)
      do throws(JSONFailures) {
        _ = try JSONReader.decode(JSONValue.self, from: file.bytes)
        return "| \(name) | accepted |"
      } catch {
        return "| \(name) | refused: \(error.all[0].message) |"
      }
    }
    let place = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../docs/json.md").standardizedFileURL
    let page = try String(contentsOf: place, encoding: .utf8)
    for line in lines { #expect(page.contains(line + "\n"), "docs/json.md lacks: \(line)") }
  }

  private func accepts<T: JSONReadable>(_ bytes: [UInt8], _: T.Type = JSONValue.self) -> Bool {
    // The suite has objects with repeated names: whether they are JSON is what is asked here.
    let options = JSONReader.Options(duplicateKeys: .lastWins)
    do throws(JSONFailures) {
      _ = try JSONReader.decode(T.self, from: bytes, options: options)
      return true
    } catch {
      return false
    }
  }

  @Test func benchmarkDocumentsSurviveARoundTrip() throws {
    for (name, bytes) in try Corpora.files("json-bench") where name.hasSuffix(".json") {
      let value = try JSONReader.decode(JSONValue.self, from: bytes)
      #expect(try JSONReader.decode(JSONValue.self, from: JSONWriter.encode(value)) == value, "\(name)")
    }
  }
}

/// Reads nothing.
enum Skipped: JSONReadable {
  static func read(_ json: inout JSONReader) throws(JSONError) -> Bool? {
    try json.skip()
    return true
  }
}
