import Foundation

/// The suite's pairs. Most are schemas, each put into the template of a place where a contract can have one.
enum CompatSuite {
  static func pairs(_ corpora: URL, in temporary: TemporaryFolder) throws -> [CorpusPair] {
    let root = corpora.appending(path: "diff/compat-suite/bin/comparison-base-suite")
    let suites = root.appending(path: "openapi")
    var result: [CorpusPair] = []
    for suite in try names(suites) {
      let template = suites.appending(path: suite + "/template.yaml.tpl")
      var cases = Set(try names(suites.appending(path: suite)))
      cases.remove("template.yaml.tpl")
      if FileManager.default.fileExists(atPath: template.path) {
        cases.formUnion(try names(root.appending(path: "schemas/json-schema")))
      }
      for name in cases.sorted() {
        let folder = suites.appending(path: suite + "/" + name)
        let own = FileManager.default.fileExists(atPath: folder.appending(path: "before.yaml").path)
        guard let files = own ? folder : try rendered(name, template, root, temporary.url) else { continue }
        result.append(
          CorpusPair(
            "\(suite)/\(name)", files.appending(path: "before.yaml"), files.appending(path: "after.yaml"), root: files))
      }
    }
    return result
  }

  private static func names(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  /// A schema in the suite's template, indented as its placeholder is.
  private static func rendered(_ name: String, _ template: URL, _ root: URL, _ temporary: URL) throws -> URL? {
    let text = try String(contentsOf: template, encoding: .utf8)
    let folder = temporary.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for side in ["before.yaml", "after.yaml"] {
      let file = root.appending(path: "schemas/json-schema/\(name)/\(side)")
      guard let schema = try? String(contentsOf: file, encoding: .utf8) else { return nil }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
        guard line.contains("__SCHEMA__") else { return [String(line)] }
        let indent = String(line.prefix { $0 == " " })
        return schema.split(separator: "\n").map { indent + $0 }
      }
      try lines.joined(separator: "\n").write(
        to: folder.appending(path: side), atomically: true, encoding: .utf8)
    }
    return folder
  }
}
