import Foundation
import TreatyJSON

// TreatyJSON against Foundation's coders: the same documents, the same types, one process.
// `json [case …]` runs some; JSON_ONLY=decode|encode repeats our side alone, for a profiler.

let corpora =
  ProcessInfo.processInfo.environment["TREATY_CORPORA"]
  ?? URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../../shared/corpora").standardizedFileURL.path

func document(_ name: String) -> [UInt8]? {
  guard let data = FileManager.default.contents(atPath: "\(corpora)/json-bench/\(name).json") else {
    print("\(name): no corpora here, skipped")
    return nil
  }
  return [UInt8](data)
}

let wanted = Set(CommandLine.arguments.dropFirst())
func wants(_ name: String) -> Bool { wanted.isEmpty || wanted.contains(name) }

print("case                 size   Foundation    TreatyJSON     ratio   TreatyJSON")
if wants("twitter"), let bytes = document("twitter") {
  compare("twitter", TwitterShapes.Twitter.self, TwitterShapes.Twitter.self, bytes)
}
if wants("citm_catalog"), let bytes = document("citm_catalog") {
  compare("citm_catalog", CatalogShapes.Catalog.self, CatalogShapes.Catalog.self, bytes)
}
if wants("canada"), let bytes = document("canada") {
  compare("canada", CanadaShapes.Canada.self, CanadaShapes.Canada.self, bytes)
}
if wants("order") { compare("order", Order.self, OrderTwin.self, Array(Order.sample.utf8)) }
if wants("orders") {
  let orders = "[" + Array(repeating: Order.sample, count: 200).joined(separator: ",") + "]"
  compare("orders", [Order].self, [OrderTwin].self, Array(orders.utf8))
}
