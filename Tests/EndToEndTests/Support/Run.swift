import Foundation

/// A program that was run to its end.
struct Run: Sendable {
  var status: Int32
  var output: String
  var errors: String
  var everything: String { output + errors }

  /// Waits without holding a thread: a build of minutes stops no other test, and no deadline of one.
  ///
  /// Output goes to files, not pipes, so that no program waits for a reader. What `limit` ends, or the test's
  /// cancellation, is ended with all that it started.
  init(
    _ executable: URL, _ arguments: [String], in folder: URL, input: String = "", environment: [String: String]? = nil,
    limit: Duration = .seconds(600)
  ) async throws {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "treaty-run-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    func file(_ name: String, _ text: String = "") throws -> URL {
      let url = scratch.appending(path: name)
      try Data(text.utf8).write(to: url)
      return url
    }
    let (out, err) = (try file("out"), try file("err"))
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment ?? Self.environment(isBuild: false)
    process.standardInput = try FileHandle(forReadingFrom: try file("in", input))
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    let ending = try await ProcessGroup(process).run(limit: limit)
    output = String(decoding: try Data(contentsOf: out), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: err), as: UTF8.self)
    try Task.checkCancellation()
    guard ending.wasInTime else {
      let line = ([executable.path] + arguments).joined(separator: " ")
      throw TookTooLong(command: line, limit: limit, output: String((output + errors).suffix(2_000)))
    }
    status = ending.status
  }

  struct TookTooLong: Error {
    var command: String
    var limit: Duration
    var output: String
  }

  static func treaty(_ arguments: String..., in folder: URL, input: String = "") async throws -> Run {
    try await Run(Checkout.product("treaty"), arguments, in: folder, input: input)
  }

  /// The compiler and SwiftPM: they may build a whole package, on a machine that is busy with other tests.
  static func swift(_ arguments: String..., in folder: URL) async throws -> Run {
    try await Run(
      URL(filePath: "/usr/bin/env"), ["swift"] + arguments, in: folder, environment: environment(isBuild: true),
      limit: .seconds(1_800))
  }

  /// SwiftPM passes traits in the order of a set, a new one each run, and builds all again when it differs: builds hash
  /// alike, see Makefile. What is tested does not: its output must not hang on an order of hashing.
  private static func environment(isBuild: Bool) -> [String: String] {
    var environment = ProcessInfo.processInfo.environment
    environment["SWIFT_DETERMINISTIC_HASHING"] = isBuild ? "1" : nil
    return environment
  }
}
