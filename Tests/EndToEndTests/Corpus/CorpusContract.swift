import Foundation
import TestSupport

/// A real document of the public corpora.
struct CorpusContract: Sendable {
  /// Its path below `openapi/dev`.
  var name: String
  var bytes: Int
  private var folder: URL

  /// The main documents and the edge fixtures, in the manifest's order; nil without the corpora.
  static func all() throws -> [CorpusContract]? {
    guard let folder = Repository.corpora?.appending(path: "openapi/dev") else { return nil }
    let manifest = try String(contentsOf: folder.appending(path: "manifest.tsv"), encoding: .utf8)
    return manifest.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count > 8, fields[8] == "main" || fields[0].hasPrefix("edge/") else { return nil }
      return CorpusContract(name: fields[0], bytes: Int(fields[7]) ?? 0, folder: folder)
    }
  }

  var isMain: Bool { !name.hasPrefix("edge/") }
  var path: String { folder.appending(path: name).path }

  /// One refers to a folder beside its own, and the fixtures to each other.
  var root: String {
    if !isMain { return folder.appending(path: "edge").path }
    if name.hasPrefix("camara/") { return folder.appending(path: "camara").path }
    return folder.appending(path: name).deletingLastPathComponent().path
  }

  /// What a test run that is not about the corpora looks at: every version and format, several files, the largest.
  static let sample: Set<String> = [
    "github-api.yaml", "discord.json", "adyen-webhooks-v1.yaml", "kubernetes-apps-v1.json", "docker-engine-v1.55.yaml",
    "rosetta/api.yaml", "camara/API_definitions/quality-on-demand.yaml", "redocly-cafe-3.2.yaml",
    "swift-openapi-generator/petstore.yaml", "qdrant.json", "meilisearch.json",
    "edge/oapi-codegen/naming-identifiers-spec.yaml",
  ]
}
