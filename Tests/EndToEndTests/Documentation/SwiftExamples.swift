import Foundation

/// The Swift of a page, checked by the compiler against what this build made.
enum SwiftExamples {
  /// What the compiler says about a page's blocks, taken together; empty when it has nothing to say.
  static func complaints(about page: Page) async throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "treaty-docs-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let blocks = page.blocks("swift")
    var complaints = ""
    for manifest in blocks where manifest.text.hasPrefix("// swift-tools-version") {
      complaints += try await self.complaints(aboutManifest: manifest, in: folder)
    }
    let examples = blocks.filter { !$0.text.hasPrefix("// swift-tools-version") }
    if examples.isEmpty { return complaints }
    var text = try page.support("Preamble.swift").map { try String(contentsOf: $0, encoding: .utf8) } ?? ""
    // An error is told at the line of the page.
    for block in examples { text += "#sourceLocation(file: \"\(page.path)\", line: \(block.line))\n\(block.text)" }
    // Named so that statements may stand outside of functions.
    let file = folder.appending(path: "main.swift")
    try Data(text.utf8).write(to: file)
    let products = Checkout.product("treaty").deletingLastPathComponent()
    var arguments = ["-typecheck", "-swift-version", "6", "-warnings-as-errors", "-I"]
    arguments.append(products.appending(path: "Modules").path)
    for map in try moduleMaps(products) { arguments += ["-Xcc", "-fmodule-map-file=\(map)"] }
    let run = try await Run(
      URL(filePath: "/usr/bin/env"), ["swiftc"] + arguments + [file.path], in: folder, limit: .seconds(600))
    return run.status == 0 ? complaints : complaints + run.everything
  }

  private static func complaints(aboutManifest block: CodeBlock, in folder: URL) async throws -> String {
    try Data(block.text.utf8).write(to: folder.appending(path: "Package.swift"))
    let run = try await Run.swift("package", "dump-package", in: folder)
    return run.status == 0 ? "" : "\(block): \(run.everything)"
  }

  /// Of the C targets below the libraries; those with a map of their own keep it beside their headers.
  private static func moduleMaps(_ products: URL) throws -> [String] {
    let manager = FileManager.default
    let made = try manager.contentsOfDirectory(atPath: products.path).filter {
      $0.hasSuffix(".build") && $0.hasPrefix("C")
    }
    .map { products.appending(path: "\($0)/module.modulemap").path }
    let checkouts = Checkout.root.appending(path: ".build/checkouts")
    let kept = try manager.contentsOfDirectory(atPath: checkouts.path).flatMap { package in
      let sources = checkouts.appending(path: "\(package)/Sources")
      return ((try? manager.contentsOfDirectory(atPath: sources.path)) ?? []).map {
        sources.appending(path: "\($0)/include/module.modulemap").path
      }
    }
    return (made + kept).filter { manager.fileExists(atPath: $0) && !$0.contains("Windows") }
  }
}
