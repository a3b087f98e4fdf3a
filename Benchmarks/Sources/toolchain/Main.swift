import ContractEmitters
import ContractModel
import ContractReaders
import ContractText
import Foundation
import TreatyJSON

/// Reading the largest public document into the model, and printing 50,000 lines of Swift.
@main
struct Main {
  static func main() throws {
    let corpora =
      ProcessInfo.processInfo.environment["TREATY_CORPORA"]
      ?? URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../../shared/corpora")
      .standardizedFileURL.path
    let document = corpora + "/openapi/dev/github-api.yaml"
    print("| step | best of 5 |\n| --- | --- |")
    if FileManager.default.fileExists(atPath: document) {
      let time = try best {
        let loader = ContractLoader()
        _ = OpenAPIReader.read(try loader.load(document), loader: loader)
      }
      print("| GitHub's document (8.9 MB) into the model | \(time) |")
    } else {
      print("| GitHub's document | skipped: no corpora here (TREATY_CORPORA) |")
    }
    let contract = synthetic(schemas: 950)
    let options = SwiftEmitter.Options(module: "BenchAPI", source: "bench.yaml", version: "0")
    var files: [SwiftEmitter.File] = []
    let time = best { files = SwiftEmitter.emit(contract, options: options).files }
    let lines = files.reduce(0) { $0 + $1.text.utf8.count { $0 == 0x0A } }
    print("| \(lines) lines of Swift from a model | \(time) |")
  }

  static func best(_ work: () throws -> Void) rethrows -> Duration {
    let clock = ContinuousClock()
    var best = Duration.seconds(1000)
    for _ in 0..<5 { best = min(best, try clock.measure(work)) }
    return best
  }

  /// So many objects of ten properties, five of them required.
  static func synthetic(schemas count: Int) -> Contract {
    let start = Position(line: 1, column: 1)
    let place = Place(file: "bench.yaml", start: start, end: start)
    var table: [Schema] = []
    var named: [SchemaID] = []
    for index in 0..<count {
      var object = ObjectKeywords()
      for property in 0..<10 {
        let id = SchemaID(index: table.count)
        var string = StringKeywords()
        string.maxLength = 10
        switch property % 5 {
        case 0: table.append(Schema(id: id, name: nil, place: place, types: .string))
        case 1: table.append(Schema(id: id, name: nil, place: place, types: .integer))
        case 2: table.append(Schema(id: id, name: nil, place: place, types: [.number, .integer]))
        case 3: table.append(Schema(id: id, name: nil, place: place, types: .string, format: "date-time"))
        default: table.append(Schema(id: id, name: nil, place: place, types: .string, string: string))
        }
        object.properties.append(.init(name: "property\(property)", schema: id, place: place))
        if property % 2 == 0 { object.required.append("property\(property)") }
      }
      let id = SchemaID(index: table.count)
      table.append(Schema(id: id, name: "Schema\(index)", place: place, types: .object, object: object))
      named.append(id)
    }
    var contract = Contract(place: place, title: "Bench", version: "1")
    contract.schemas = SchemaTable(table, named: named)
    return contract
  }
}
