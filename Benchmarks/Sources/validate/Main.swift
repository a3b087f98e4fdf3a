import ContractReaders
import ContractText
import Foundation
import SchemaLogic
import TreatyJSON

/// Validates one document again and again: `validate SCHEMA INSTANCE SECONDS [MORE_SCHEMAS…]` prints the answer and the
/// nanoseconds of one validation: of the instance made ready, from a `JSONValue`, from JSON text. Further files are
/// registered under their `$id` or `id`. `Benchmarks/validate.py` runs it beside jsonschema-rs.
@main struct Main {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count >= 3, let seconds = Double(arguments[arguments.startIndex + 2]) else {
      print("validate SCHEMA INSTANCE SECONDS [MORE_SCHEMAS…]")
      exit(64)
    }
    let files = Array(arguments)
    let loader = ContractLoader()
    let document = try loader.load(files[0])
    var reader = JSONSchemaReader(loader: loader)
    for file in files.dropFirst(3) {
      let other = try loader.load(Array(Data(contentsOf: URL(filePath: file))), file: file)
      if let uri = other.root.member("$id")?.text ?? other.root.member("id")?.text { reader.register(other, as: uri) }
    }
    let result = reader.read(document)
    for diagnostic in result.diagnostics { FileHandle.standardError.write(Data("\(diagnostic.message)\n".utf8)) }
    let text = Array(try Data(contentsOf: URL(filePath: files[1])))
    let value = try JSONReader.decode(JSONValue.self, from: text)
    let validator = SchemaValidator(result.table)
    let instance = ParsedInstance(value)
    let schema = result.roots[0]
    let outcome = validator.outcome(instance, schema)
    let times = [
      best(seconds) { validator.outcome(instance, schema) == outcome },
      best(seconds) { validator.outcome(value, schema) == outcome },
      best(seconds) {
        guard let value = try? JSONReader.decode(JSONValue.self, from: text) else { return false }
        return validator.outcome(value, schema) == outcome
      },
    ]
    print(outcome, times.map { String(Int($0)) }.joined(separator: " "))
  }

  /// Nanoseconds of the fastest of many rounds of at least 20 ms.
  private static func best(_ seconds: Double, _ body: () -> Bool) -> Double {
    let clock = ContinuousClock()
    var best = Double.infinity
    let end = clock.now + .seconds(seconds)
    repeat {
      var rounds = 0
      let start = clock.now
      repeat {
        guard body() else { exit(1) }
        rounds += 1
      } while clock.now - start < .milliseconds(20)
      let time = clock.now - start
      best = min(
        best, (Double(time.components.seconds) * 1e9 + Double(time.components.attoseconds) / 1e9) / Double(rounds))
    } while clock.now < end
    return best
  }
}
