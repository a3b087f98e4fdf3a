import ContractEmitters

/// The parts of an output by the names that people write.
enum EmittedPart {
  static let names = SwiftEmitter.Options.Part.allCases.map(\.rawValue)

  static func list(_ parts: Set<SwiftEmitter.Options.Part>) -> [String] {
    // The declared order, so that a lock never depends on hashing.
    SwiftEmitter.Options.Part.allCases.filter(parts.contains).map(\.rawValue)
  }
}
