/// The files that the generator writes, whatever the contract holds. A plugin cannot import the emitter that decides
/// them; a test compares this list with it.
enum GeneratedFiles {
  static let names =
    (1...8).map { "Types\($0).swift" } + (1...8).map { "Operations\($0).swift" }
    + ["Credential.swift", "Client.swift", "Server.swift"]
}
