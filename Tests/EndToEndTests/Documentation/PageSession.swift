import Foundation

/// All commands of a page, run one after the other in one shell as a reader would, in a copy of what they need.
struct PageSession {
  struct Result {
    var command: ShellCommand
    var status: Int32
    var output: String
  }

  let folder: URL
  /// What `~` is.
  let home: URL
  /// Where packages are built that the page makes; nil: in themselves.
  var scratch: URL?

  init(for page: Page, in folder: URL, scratch: URL? = nil) throws {
    self.scratch = scratch
    self.folder = folder.appending(path: "checkout")
    home = folder.appending(path: "home")
    let manager = FileManager.default
    if manager.fileExists(atPath: folder.path) { try manager.removeItem(at: folder) }
    try manager.createDirectory(at: home, withIntermediateDirectories: true)
    try manager.createDirectory(
      at: self.folder.appending(path: "Benchmarks/Sources"), withIntermediateDirectories: true)
    for path in ["contracts", "generated", "Benchmarks/contracts"] {
      try manager.copyItem(at: Checkout.root.appending(path: path), to: self.folder.appending(path: path))
    }
    if let files = page.support("files") {
      for path in manager.enumerator(atPath: files.path)?.compactMap({ $0 as? String }) ?? [] {
        if let data = manager.contents(atPath: files.appending(path: path).path) { try write(path, data) }
      }
    }
    for block in page.blocks { if let file = block.file { try write(file, Data(block.text.utf8)) } }
  }

  private func write(_ path: String, _ data: Data, executable: Bool = false) throws {
    let file = path.hasPrefix("/") ? URL(filePath: path) : folder.appending(path: path)
    let manager = FileManager.default
    try manager.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
    if executable { try manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path) }
  }

  /// Every command with how it ended and what it printed, errors included.
  func run(_ commands: [ShellCommand], limit: Duration = .seconds(120)) async throws -> [Result] {
    let tools = home.deletingLastPathComponent().appending(path: "bin")
    try write(tools.appending(path: "swift").path, Data(swift.utf8), executable: true)
    // A line of its own begins with this before and after each command.
    let mark = "\u{1E}"
    let script = commands.map { "\($0.text)\nprintf '\(mark)%s\(mark)' $?\n" }.joined()
    try write(tools.appending(path: "page.sh").path, Data(("exec 2>&1\n" + script).utf8))
    var environment = ProcessInfo.processInfo.environment
    let products = Checkout.product("treaty").deletingLastPathComponent().path
    environment["PATH"] = "\(tools.path):\(products):" + (environment["PATH"] ?? "/usr/bin:/bin")
    environment["HOME"] = home.path
    let run = try await Run(
      URL(filePath: "/bin/bash"), [tools.appending(path: "page.sh").path], in: folder, environment: environment,
      limit: limit)
    let parts = run.output.split(separator: "\u{1E}", omittingEmptySubsequences: false).map(String.init)
    return commands.indices.map { index in
      let ran = 2 * index + 1 < parts.count
      return Result(
        command: commands[index], status: ran ? Int32(parts[2 * index + 1]) ?? -1 : -1,
        output: ran ? parts[2 * index] : "was not reached: \(parts.last ?? "")")
    }
  }

  /// `swift run treaty` in the checkout would wait for the very SwiftPM that runs the tests.
  private var swift: String {
    let environment = ProcessInfo.processInfo.environment
    let place = scratch.map { "--scratch-path '\($0.path)'" } ?? ""
    return """
      #!/bin/bash
      if [ "$1 $2" = "run treaty" ]; then shift 2; exec '\(Checkout.product("treaty").path)' "$@"; fi
      export HOME='\(environment["HOME"] ?? "/")' PATH='\(environment["PATH"] ?? "/usr/bin:/bin")'
      command=$1; shift
      exec swift "$command" \(place) "$@"

      """
  }
}
