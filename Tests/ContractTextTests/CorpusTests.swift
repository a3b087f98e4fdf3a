import ContractText
import Foundation
import TestSupport
import Testing

/// Documents that vendors ship, with all the files that they reach: they are read, and their references end.
struct CorpusTests {
  @Test(.heavy) func everyMainDocumentIsRead() throws {
    guard let corpora = Repository.corpora else {
      print("skipped every vendor's document: no corpora here")
      return
    }
    let folder = corpora.appending(path: "openapi/dev")
    let table = try String(contentsOf: folder.appending(path: "manifest.tsv"), encoding: .utf8)
    let rows = table.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    let columns = try #require(rows.first)
    let (kind, count) = (try #require(columns.firstIndex(of: "kind")), try #require(columns.firstIndex(of: "files")))
    var (read, nodes, seen) = (0, 0, 0)
    var unresolved: [String] = []
    for row in rows.dropFirst() where row[kind] == "main" {
      // The root is the corpus's folder for this document: some reach for files beside their own folder.
      let top = row[0].split(separator: "/")
      let root = top.count > 1 ? folder.appending(path: String(top[0])) : folder
      let loader = ContractLoader(root: root.path)
      _ = try loader.load(folder.appending(path: String(row[0])).path)
      var next = 0
      while next < loader.files.count {
        let document = loader.files[next]
        next += 1
        nodes += document.nodeCount
        for reference in references(in: document) {
          seen += 1
          do throws(Diagnostic) { _ = try loader.resolve(reference) } catch {
            unresolved.append("\(error.place ?? reference.place) \(error.message)")
          }
        }
      }
      read += 1
      if let files = Int(row[count]), files > 1 {
        #expect(loader.files.count * 10 >= files * 9, "\(row[0]): \(loader.files.count) of \(files)")
      }
    }
    print("vendors' documents: \(read) read, \(nodes) nodes, \(seen) references, \(unresolved.count) unresolved")
    for line in unresolved.prefix(10) { print(line) }
    #expect(read > 40)
    // Some ship with references that lead nowhere.
    #expect(unresolved.count * 200 < seen)
  }

  private func references(in document: Document) -> [Node] {
    var (stack, found): ([Node], [Node]) = ([document.root], [])
    while let node = stack.popLast() {
      for (key, value) in node.entries {
        if key.hasText("$ref"), value.kind == .string { found.append(value) } else { stack.append(value) }
      }
      stack += node.items
    }
    return found
  }
}
