import Foundation

/// A program that was run to its end.
struct Run {
  var status: Int32
  var output: String
  var errors: String
  var everything: String { output + errors }

  /// Output goes to files, not pipes, so that no program waits for a reader.
  init(_ executable: URL, _ arguments: [String], in folder: URL, input: String = "") throws {
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
    process.standardInput = try FileHandle(forReadingFrom: try file("in", input))
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    try process.run()
    process.waitUntilExit()
    status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    output = String(decoding: try Data(contentsOf: out), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: err), as: UTF8.self)
  }

  static func treaty(_ arguments: String..., in folder: URL, input: String = "") throws -> Run {
    try Run(Checkout.product("treaty"), arguments, in: folder, input: input)
  }

  static func swift(_ arguments: String..., in folder: URL) throws -> Run {
    try Run(URL(filePath: "/usr/bin/env"), ["swift"] + arguments, in: folder)
  }
}
