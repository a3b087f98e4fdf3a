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
    let options = SwiftEmitter.Options(
      emit: request.emit, module: request.module, namespace: request.namespace, allow: request.allow,
      source: read.name, version: TreatyVersion.current, keepsEmptyFiles: forPlugin)
    let emitted = SwiftEmitter.emit(contract, options: options)
    let diagnostics = read.diagnostics + emitted.diagnostics
    if diagnostics.contains(where: { $0.severity == .error }) { throw ToolFailure(diagnostics) }
    let files = emitted.files.map { OutputFile(path: $0.path, text: $0.text) }
    return Generation(
      request: request, files: files, lock: forPlugin ? nil : try lock(request, read, files),
      diagnostics: diagnostics, leftOut: emitted.leftOut)
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
