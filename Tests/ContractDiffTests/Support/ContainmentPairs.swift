import Foundation
import TreatyJSON

/// The pairs of the containment suite of which one schema does not accept all that the other one does, as files.
enum ContainmentPairs {
  static func write(_ corpora: URL, to temporary: TemporaryFolder) throws -> [CorpusPair] {
    let root = corpora.appending(path: "diff/containment/tests/draft2020-12/nonvalid")
    var result: [CorpusPair] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: root.path).sorted() where name.hasSuffix(".json") {
      for entry in try JSONReader.decode(
        JSONValue.self, from: Array(try Data(contentsOf: root.appending(path: name)))
      ).array ?? [] {
        let folder = temporary.url.appending(path: "\(result.count)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let files = [("schema1", "base.json"), ("schema2", "revision.json")].map { key, file in
          (named(entry[key] ?? true), folder.appending(path: file))
        }
        for (schema, file) in files { try schema.description.write(to: file, atomically: true, encoding: .utf8) }
        result.append(
          CorpusPair("\(name) \(entry["id"]?.description ?? "?")", files[0].1, files[1].1, root: folder))
      }
    }
    return result
  }

  /// A schema that says that it is one: the command takes no file for a schema that does not look like one.
  private static func named(_ schema: JSONValue) -> JSONValue {
    guard let object = schema.object, object["$schema"] == nil else { return schema }
    return .object(
      JSONObject([("$schema", "https://json-schema.org/draft/2020-12/schema")] + object.members))
  }
}
