import ContractEmitters
import ContractText

/// One contract read and emitted; nothing is written yet.
public struct Generation: Sendable {
  public var request: GenerationRequest
  public var files: [OutputFile]
  public var lock: Lock?
  /// Warnings and notes; an error would have thrown.
  public var diagnostics: [Diagnostic]
  /// What `allow` left out.
  public var leftOut: [Diagnostic]

  /// - Parameter forPlugin: build folders get every file name that a run could write, and no lock.
  public static func run(_ request: GenerationRequest, forPlugin: Bool = false) throws(ToolFailure) -> Generation {
    let read = ReadContract.read(request.source)
    guard let contract = read.contract, !read.hasErrors else { throw ToolFailure(read.diagnostics) }
    var options = SwiftEmitter.Options()
    options.emit = request.emit
    options.module = request.module
    options.namespace = request.namespace
    options.allow = request.allow
    options.source = read.name
    options.version = TreatyVersion.current
    options.keepsEmptyFiles = forPlugin
    let emitted = SwiftEmitter.emit(contract, options: options)
    var diagnostics = read.diagnostics + emitted.diagnostics
    diagnostics += unusedAllowances(request, leftOut: emitted.leftOut)
    if diagnostics.contains(where: { $0.severity == .error }) { throw ToolFailure(diagnostics) }
    let files = emitted.files.map { OutputFile(path: $0.path, text: $0.text) }
    return Generation(
      request: request, files: files, lock: forPlugin ? nil : try lock(request, read, files),
      diagnostics: diagnostics, leftOut: emitted.leftOut)
  }

  /// An exception that matches nothing is either mistyped or no longer needed; both hide something.
  private static func unusedAllowances(_ request: GenerationRequest, leftOut: [Diagnostic]) -> [Diagnostic] {
    let used = Set(leftOut.map(\.id))
    return request.allow.filter { !used.contains($0) }.map { id in
      let isKnown = Explanation.page(id) != nil
      let guess = isKnown ? nil : Suggestion.nearest(id, in: Explanation.all.map(\.id))
      return Diagnostic(
        "allow-unused", .error, "Nothing in \(request.source.path) is left out by '\(id)'.", at: request.place,
        fix: guess.map { "Did you mean '\($0)'?" } ?? "Remove it from the allowed ids.")
    }
  }

  private static func lock(_ request: GenerationRequest, _ read: ReadContract, _ files: [OutputFile])
    throws(ToolFailure) -> Lock
  {
    Lock(
      version: TreatyVersion.current, contract: read.name,
      options: [
        ("emit", .array(EmittedPart.list(request.emit).map { .string($0) })), ("module", .string(request.module)),
        ("namespace", request.namespace.map { .string($0) } ?? .null),
        ("allow", .array(Set(request.allow).sorted().map { .string($0) })),
      ],
      inputs: try read.inputs(),
      files: files.map { Lock.Entry(path: $0.path, hash: SHA256.hex($0.bytes)) })
  }
}
