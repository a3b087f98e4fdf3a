/// The files that the generator writes, whatever the contract holds. A plugin cannot import the emitter that decides
/// them, so they are spelt out; a test compares this list with the emitter's.
enum GeneratedFiles {
  static let names = [
    "Types1.swift", "Types2.swift", "Types3.swift", "Types4.swift", "Types5.swift", "Types6.swift", "Types7.swift",
    "Types8.swift", "Operations1.swift", "Operations2.swift", "Operations3.swift", "Operations4.swift",
    "Operations5.swift", "Operations6.swift", "Operations7.swift", "Operations8.swift", "Credential.swift",
    "Client.swift", "Server.swift",
  ]
}
