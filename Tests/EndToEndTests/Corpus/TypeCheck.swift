import Foundation
import TestSupport

/// Asks the compiler about generated files, with the runtime of this build; much quicker than a package for each.
enum TypeCheck {
  /// Where TreatyXML, which output with XML imports, has its C module.
  private static let libxml2 = [
    "-I", Repository.root.appending(path: "Sources/CLibXML2").path, "-Xcc", "-I/usr/include/libxml2",
  ]

  /// Errors and warnings; empty when there is nothing to say.
  static func complaints(of folder: URL) async throws -> [String] {
    let modules = Checkout.product("treaty").deletingLastPathComponent().appending(path: "Modules")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    if files.isEmpty { return ["nothing was generated"] }
    let run = try await Run(
      URL(filePath: "/usr/bin/env"),
      ["swiftc", "-typecheck", "-swift-version", "6", "-module-name", "Corpus", "-I", modules.path] + libxml2
        + files.sorted(),
      in: folder, limit: .seconds(1_800))
    let lines = run.everything.split(separator: "\n").map(String.init)
    let found = lines.filter { $0.contains(": error: ") || $0.contains(": warning: ") }
    return run.status != 0 && found.isEmpty ? ["swiftc ended with \(run.status): \(run.everything.suffix(300))"] : found
  }
}
