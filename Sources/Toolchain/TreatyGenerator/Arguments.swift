import ContractEmitters

/// The options of `treaty-generator`; nil when they make no sense.
struct Arguments {
  static let usage = """
    Usage: treaty-generator (--config FILE | --contract FILE) --output DIR [--module NAME] [--emit types,client,server]

    """

  private(set) var contract: String?
  private(set) var configuration: String?
  private(set) var output = ""
  private(set) var module: String?
  private(set) var emit: Set<SwiftEmitter.Options.Part>?

  init?(_ words: some Sequence<String>) {
    var words = words.makeIterator()
    while let name = words.next() {
      guard let value = words.next(), !value.isEmpty else { return nil }
      switch name {
      case "--contract": contract = value
      case "--config": configuration = value
      case "--output": output = value
      case "--module": module = value
      case "--emit":
        let parts = value.split(separator: ",").map { SwiftEmitter.Options.Part(rawValue: String($0)) }
        guard !parts.isEmpty, !parts.contains(nil) else { return nil }
        emit = Set(parts.compactMap { $0 })
      default: return nil
      }
    }
    if output.isEmpty || (contract == nil && configuration == nil) { return nil }
  }
}
