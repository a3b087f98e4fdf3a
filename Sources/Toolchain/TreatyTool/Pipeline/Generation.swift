import ContractEmitters
import ContractModel
import ContractText
import Dispatch
import Synchronization
import TreatyJSON

/// One contract read and emitted; nothing is written yet.
public struct Generation: Sendable {
  public var request: GenerationRequest
  public var files: [OutputFile]
  public var lock: Lock?
  /// Warnings and notes; an error would have thrown.
  public var diagnostics: [Diagnostic]
  /// What `allow` left out.
  public var leftOut: [Diagnostic]
  /// The texts that they point into.
  public var sources: SourceTexts

  /// - Parameter forPlugin: build folders get every file name that a run could write, and no lock.
  public static func run(_ request: GenerationRequest, forPlugin: Bool = false) throws(ToolFailure) -> Generation {
    let read = ReadContract.read(request.source)
    guard var contract = read.contract else { throw ToolFailure(read.diagnostics, sources: read.sources) }
    // An error that is allowed has to be left out by the emitter, which sees it as a defect in the model.
    var allowed = Set(request.allow)
    if allowed.contains("unresolved-reference") {
      allowed.formUnion(Self.lostReferences)
      Self.unify(&contract)
    }
    guard !read.diagnostics.contains(where: { $0.severity == .error && !allowed.contains($0.id) }) else {
      throw ToolFailure(read.diagnostics, sources: read.sources)
    }
    let selection = ContractSelection(include: request.include, exclude: request.exclude, place: request.place)
    let selected = selection.apply(to: contract)
    guard selected.diagnostics.isEmpty else {
      throw ToolFailure(read.diagnostics + selected.diagnostics, sources: read.sources)
    }
    let inputs = forPlugin ? nil : read.inputs()
    var options = SwiftEmitter.Options(
      emit: request.emit, module: request.module, namespace: request.namespace, allow: request.allow,
      source: read.name, version: TreatyVersion.current, keepsEmptyFiles: forPlugin)
    options.reachedOnly = !selection.isEmpty
    options.names = request.names
    options.types = request.types
    options.met = Set(read.diagnostics.map(\.id))
    let emitted = SwiftEmitter.emit(selected.contract, options: options)
    // The reader's view of what the emitter left out would be a second report; the reader's other faults are none.
    let told = Set(emitted.leftOut.map(\.place))
    let tolerated = read.diagnostics.filter {
      $0.severity == .error && allowed.contains($0.id) && !told.contains($0.place)
    }
    let leftOut = (emitted.leftOut + tolerated).map(Self.reported)
    let diagnostics = read.diagnostics.filter { !allowed.contains($0.id) } + emitted.diagnostics
    if diagnostics.contains(where: { $0.severity == .error }) { throw ToolFailure(diagnostics, sources: read.sources) }
    let files = emitted.files.map { OutputFile(path: $0.path, text: $0.text) }
    return Generation(
      request: request, files: files,
      lock: try inputs.map { (inputs) throws(ToolFailure) in lock(request, read, try inputs.value().get(), files) },
      diagnostics: diagnostics, leftOut: leftOut, sources: read.sources)
  }

  /// A reference is unresolved for several reasons; who allows that allows each of them.
  private static let lostReferences: Set<String> = [
    "missing-file", "reference-outside-root", "remote-reference", "unsupported.remote-reference",
  ]

  /// Gives the defects that such references made the one id that was allowed.
  private static func unify(_ contract: inout Contract) {
    func unify(_ operations: inout [ContractModel.Operation]) {
      for index in operations.indices {
        for position in operations[index].defects.indices
        where lostReferences.contains(operations[index].defects[position].id) {
          operations[index].defects[position].id = "unresolved-reference"
        }
      }
    }
    unify(&contract.operations)
    unify(&contract.webhooks)
  }

  /// What was left out on request is no error any more, but never silent.
  private static func reported(_ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    diagnostic.severity = .warning
    diagnostic.message = "Left out: " + diagnostic.message
    diagnostic.fix = nil
    return diagnostic
  }

  /// Named only where they are used: most locks stay short.
  private static func choices(_ request: GenerationRequest) -> [(name: String, value: JSONValue)] {
    var choices: [(name: String, value: JSONValue)] = []
    for (name, selectors) in [("include", request.include), ("exclude", request.exclude)] where !selectors.isEmpty {
      choices.append((name, .array(Set(selectors.map(\.text)).sorted().map { .string($0) })))
    }
    for (name, map) in [("names", request.names), ("types", request.types)] where !map.isEmpty {
      choices.append((name, .object(JSONObject(map.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))))
    }
    return choices
  }

  private static func lock(
    _ request: GenerationRequest, _ read: ReadContract, _ inputs: [Lock.Entry], _ files: [OutputFile]
  ) -> Lock {
    Lock(
      version: TreatyVersion.current, contract: read.name,
      options: [
        ("emit", .array(EmittedPart.list(request.emit).map { .string($0) })), ("module", .string(request.module)),
        ("namespace", request.namespace.map { .string($0) } ?? .null),
        ("allow", .array(Set(request.allow).sorted().map { .string($0) })),
      ] + choices(request),
      inputs: inputs,
      files: hashed(files))
  }

  /// By all cores: hashing takes as long as a good part of printing.
  private static func hashed(_ files: [OutputFile]) -> [Lock.Entry] {
    let hashes = Mutex([String](repeating: "", count: files.count))
    DispatchQueue.concurrentPerform(iterations: files.count) { index in
      let hash = SHA256.hex(files[index].bytes)
      hashes.withLock { $0[index] = hash }
    }
    return zip(files, hashes.withLock { $0 }).map { Lock.Entry(path: $0.path, hash: $1) }
  }
}
