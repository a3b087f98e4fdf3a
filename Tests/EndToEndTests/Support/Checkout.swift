import Foundation

/// The checkout that the tests run in, and what was built in it.
enum Checkout {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Where packages that use the whole runtime are built, kept between runs. One place for all of them: the server's and the
  /// client's libraries take minutes, and SwiftPM lets one build wait for the other.
  static let sharedBuild = root.appending(path: ".build-fixtures/build")

  /// A product of this build; it lies beside the test runner.
  static func product(_ name: String) -> URL {
    let start = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var folder = start.deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appending(path: name)
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
      folder = folder.deletingLastPathComponent()
    }
    return start.deletingLastPathComponent().appending(path: name)
  }
}
