import Foundation
import TreatyJSON

/// A line of a corpus' `cases.jsonl`.
enum CorpusCase {
  static func all(_ file: URL) throws -> [JSONValue] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      try JSONReader.decode(JSONValue.self, from: Array($0.utf8))
    }
  }
}
