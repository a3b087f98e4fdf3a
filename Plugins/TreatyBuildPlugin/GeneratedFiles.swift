/// The files that the generator writes, whatever the contract holds. A plugin cannot import the emitter that decides
/// them, so they are spelt out; a test compares this list with the emitter's.
enum GeneratedFiles {
  static let names = [
    "Part1Operations.swift", "Part1Types.swift", "Part2Operations.swift", "Part2Types.swift", "Part3Operations.swift",
    "Part3Types.swift", "Part4Operations.swift", "Part4Types.swift", "Part5Operations.swift", "Part5Types.swift",
    "Part6Operations.swift", "Part6Types.swift", "Part7Operations.swift", "Part7Types.swift", "Part8Operations.swift",
    "Part8Types.swift", "Credential.swift", "Client.swift", "Server.swift",
  ]
}
