import ContractModel
import ContractText
import TreatyJSON

extension Reading {
  /// `x-sla: { availability: 99.9, latency: { p99: 200ms }, throughput: 300/s }`
  func readServiceLevel(_ node: Node) -> ServiceLevel? {
    guard node.kind == .mapping else {
      slaFault("\"x-sla\" must be a mapping, not \(node.kind.noun)", node)
      return nil
    }
    var level = ServiceLevel()
    for (key, value) in node.entries {
      switch key.text {
      case "availability": level.availability = availability(value)
      case "latency":
        guard value.kind == .mapping else {
          slaFault("\"latency\" is a mapping from percentiles to times, as in { p99: 200ms }", value)
          continue
        }
        for (key, value) in value.entries {
          if let percentile = percentile(key), let time = milliseconds(value) { level.latency[percentile] = time }
        }
      case "throughput": level.throughput = throughput(value)
      case let name:
        let known = ["availability", "latency", "throughput"]
        report(
          "unknown-field", "\"x-sla\" has no field \"\(shown(name))\"", at: key,
          fix: didYouMean(name, known))
      }
    }
    return level
  }

  private func slaFault(_ message: String, _ node: Node) { report("invalid-service-level", message, at: node) }

  /// Of requests answered without a server error, a month; 0 would promise nothing.
  private func availability(_ node: Node) -> Double? {
    var text = node.text
    if text.hasSuffix("%") { text.removeLast() }
    guard let value = JSONNumber(yaml: text)?.double, value > 0, value <= 100 else {
      slaFault("\"availability\" is a percentage above 0 and at most 100, as in 99.9", node)
      return nil
    }
    return value
  }

  /// `p99`, `p99.9`.
  private func percentile(_ key: Node) -> Double? {
    let text = key.text
    guard text.utf8.first == UInt8(ascii: "p"), let value = JSONNumber(yaml: String(text.dropFirst()))?.double,
      value > 0,
      value <= 100
    else {
      slaFault("\"\(shown(text))\" is no percentile; write p50, p99 or p99.9", key)
      return nil
    }
    return value
  }

  /// Units are required: a bare number is seconds to some and milliseconds to others.
  private func milliseconds(_ node: Node) -> Double? {
    let text = node.text
    let units: [(suffix: String, factor: Double)] = [("ms", 1), ("s", 1_000)]
    for unit in units where text.hasSuffix(unit.suffix) {
      let number = String(text.dropLast(unit.suffix.count))
      if let value = JSONNumber(yaml: number)?.double, value > 0 { return value * unit.factor }
      break
    }
    slaFault("\"\(shown(text))\" is no time; write 200ms or 1.5s", node)
    return nil
  }

  /// `300/s`, `18000/min`; a bare number counts a second.
  private func throughput(_ node: Node) -> Double? {
    let parts = node.text.split(separator: "/", omittingEmptySubsequences: false)
    let seconds: [String: Double] = ["s": 1, "min": 60, "h": 3_600]
    if parts.count <= 2, let value = parts.first.flatMap({ JSONNumber(yaml: String($0))?.double }), value > 0,
      let unit = parts.count == 2 ? seconds[String(parts[1])] : 1
    {
      return value / unit
    }
    slaFault("\"\(shown(node.text))\" is no throughput; write 300/s", node)
    return nil
  }
}
