import Foundation

/// Whether the words of a command mean something: for commands that stand in a sentence or cannot be run in a test.
enum KnownCommand {
  /// What is wrong with it; nil for nothing, and for what is no command of this project.
  static func fault(in line: String) async throws -> String? {
    var words = line.split(separator: " ").map(String.init)
    while words.first?.contains("=") == true { words.removeFirst() }
    guard let program = words.first else { return nil }
    words.removeFirst()
    switch program {
    case "make": return try word(words.first, stands: "^NAME:", in: "Makefile")
    case "treaty": return try await treaty(words)
    case "swift": return try swift(words)
    case ".ci/run": return exists(program) ? nil : "there is no \(program)"
    default:
      guard program.hasPrefix("scripts/") else { return nil }
      if !exists(program) { return "there is no \(program)" }
      return program == "scripts/bench" ? try word(words.first, stands: "^ +NAME\\)", in: program) : nil
    }
  }

  private static func exists(_ path: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: Checkout.root.appending(path: path).path)
  }

  private static func word(_ word: String?, stands pattern: String, in file: String) throws -> String? {
    guard let word else { return nil }
    let text = try String(contentsOf: Checkout.root.appending(path: file), encoding: .utf8)
    let found = try text.firstMatch(of: Regex(pattern.replacing("NAME", with: word)).anchorsMatchLineEndings())
    return found == nil ? "\(file) knows no \(word)" : nil
  }

  private static func swift(_ words: [String]) throws -> String? {
    switch words.first {
    case "test":
      guard let place = words.firstIndex(of: "--filter"), place + 1 < words.count else { return nil }
      let name = words[place + 1].replacing("'", with: "")
      let tests = FileManager.default.enumerator(atPath: Checkout.root.appending(path: "Tests").path)
      let known = tests?.contains { ($0 as? String)?.contains(name) == true } ?? false
      return known ? nil : "no test is named \(name)"
    case "build":
      guard let place = words.firstIndex(of: "--product"), place + 1 < words.count else { return nil }
      return try word(words[place + 1], stands: "name: \"NAME\", targets", in: "Package.swift")
    default: return nil
    }
  }

  /// The command and each of its options, as `--help` has them.
  private static func treaty(_ words: [String]) async throws -> String? {
    let command = words.first.flatMap { $0.hasPrefix("-") ? nil : $0 }
    let help = try await Run(
      Checkout.product("treaty"), [command, "--help"].compactMap { $0 }, in: Checkout.root
    ).output
    if let command, !help.contains("USAGE: treaty \(command)") { return "treaty knows no \(command)" }
    for word in words where word.hasPrefix("-") && word.count > 1 {
      let option = String(word.prefix { $0 != "=" && $0 != "]" })
      let known = help.contains(option) || option == "--generate-completion-script" || option == "--help"
      if !known { return "treaty \(command ?? "") knows no \(option)" }
    }
    return nil
  }
}
