import Treaty

/// What a value lost on its way through a generated type: every member and item of the sample has to be in what is
/// written of it. Members may be added: defaults.
enum RoundTripLoss {
  static func find(_ sample: JSONValue, _ written: JSONValue, at pointer: String = "") -> String? {
    switch (sample, written) {
    case (.object(let sample), .object(let written)):
      for (name, value) in sample.members {
        guard let other = written[name] else {
          // Optional and null is the same as absent, where the type does not tell them apart.
          if value == .null { continue }
          return "\(pointer)/\(name) is gone"
        }
        if let loss = find(value, other, at: pointer + "/" + name) { return loss }
      }
      return nil
    case (.array(let sample), .array(let written)):
      guard sample.count == written.count else { return "\(pointer) has \(written.count) items of \(sample.count)" }
      for (index, pair) in zip(sample, written).enumerated() {
        if let loss = find(pair.0, pair.1, at: "\(pointer)/\(index)") { return loss }
      }
      return nil
    default:
      return sample == written
        ? nil : "\(pointer) was \(sample.description.prefix(200)), is \(written.description.prefix(200))"
    }
  }
}
