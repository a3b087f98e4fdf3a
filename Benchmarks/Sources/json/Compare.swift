import Foundation
import TreatyJSON

/// Decodes and encodes one document with both, and prints how long each took.
func compare<Ours: JSONReadable & JSONWritable, Theirs: Codable>(
  _ name: String, _: Ours.Type, _: Theirs.Type, _ bytes: [UInt8]
) where Ours.Value == Ours {
  do {
    let data = Data(bytes)
    let ours = try JSONReader.decode(Ours.self, from: bytes)
    let theirs = try JSONDecoder().decode(Theirs.self, from: data)
    let written = try JSONWriter.encode(ours)
    // Both must have understood the same document, or the times mean nothing.
    let a = try JSONReader.decode(JSONValue.self, from: written)
    let b = try JSONReader.decode(JSONValue.self, from: [UInt8](JSONEncoder().encode(theirs)))
    if withoutNulls(a) != withoutNulls(b) { print("\(name): the two do not agree") }

    switch ProcessInfo.processInfo.environment["JSON_ONLY"] {
    case "decode": return repeatFor(3) { _ = try JSONReader.decode(Ours.self, from: bytes) }
    case "encode": return repeatFor(3) { _ = try JSONWriter.encode(ours) }
    default: break
    }
    let decoder = JSONDecoder()
    let encoder = JSONEncoder()
    let decoding = best { _ = try JSONReader.decode(Ours.self, from: bytes) }
    report("\(name) decode", bytes.count, best { _ = try decoder.decode(Theirs.self, from: data) }, decoding)
    let encoding = best { _ = try JSONWriter.encode(ours) }
    report("\(name) encode", written.count, best { _ = try encoder.encode(theirs) }, encoding)
  } catch {
    print("\(name): \(error)")
  }
}

/// Foundation leaves out what is nil; a contract can ask for the null.
private func withoutNulls(_ value: JSONValue) -> JSONValue {
  switch value {
  case .array(let values): .array(values.map(withoutNulls))
  case .object(let object):
    .object(JSONObject(object.members.filter { !$0.value.isNull }.map { ($0.key, withoutNulls($0.value)) }))
  // Other digits of the same number are no disagreement.
  case .number(let number): number.double.map { .number(JSONNumber($0) ?? number) } ?? value
  default: value
  }
}

private func repeatFor(_ seconds: Double, _ body: () throws -> Void) {
  let end = ContinuousClock.now + .seconds(seconds)
  while ContinuousClock.now < end { try? body() }
}

/// The best of many rounds, in seconds: what the machine does when nobody disturbs it.
private func best(_ body: () throws -> Void) -> Double {
  let clock = ContinuousClock()
  var best = Double.infinity
  let end = clock.now + .seconds(1)
  var calls = 1
  repeat {
    let time = clock.measure { for _ in 0..<calls { try? body() } }
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    best = min(best, seconds / Double(calls))
    // Short work is measured in batches, so that the clock does not count.
    if seconds < 0.001 { calls *= 2 }
  } while clock.now < end
  return best
}

private func report(_ name: String, _ size: Int, _ theirs: Double, _ ours: Double) {
  let columns = [
    name.padding(toLength: 19, withPad: " ", startingAt: 0), String(format: "%7d", size),
    String(format: "%9.1f µs", theirs * 1e6), String(format: "%9.1f µs", ours * 1e6),
    String(format: "%7.1fx", theirs / ours), String(format: "%6.0f MB/s", Double(size) / ours / 1e6),
  ]
  print(columns.joined(separator: " "))
}
