import CodePrinting
import ContractModel
import ContractText

/// Contract → Swift: types, a typed client, a server protocol with its routes. Same contract and options, same bytes.
public struct SwiftEmitter {
  public struct Options: Sendable {
    public enum Part: String, Sendable, Hashable, CaseIterable { case types, client, server }
    public var emit: Set<Part>
    public var module: String
    public var namespace: String?
    /// Ids of diagnostics to leave out instead of failing.
    public var allow: [String]
    /// Ids that the reader found already: allowing those is never without effect.
    public var met: Set<String> = []
    /// The contract's path as the header of every file names it.
    public var source: String
    public var version: String
    /// Whether named schemas that no operation reaches are left out: set when operations are selected.
    public var reachedOnly = false
    /// `schema:Order`, `schema:Order.status`, `operation:placeOrder` to Swift names.
    public var names: [String: String] = [:]
    /// `schema:Money`, `format:money` to types of other modules: `MyModule.Money`.
    public var types: [String: String] = [:]
    /// Plugins name their outputs beforehand: every shard is written then, even an empty one.
    public var keepsEmptyFiles: Bool

    public init(
      emit: Set<Part> = Set(Part.allCases), module: String, namespace: String? = nil, allow: [String] = [],
      source: String, version: String, keepsEmptyFiles: Bool = false
    ) {
      self.emit = emit
      self.module = module
      self.namespace = namespace
      self.allow = allow
      self.source = source
      self.version = version
      self.keepsEmptyFiles = keepsEmptyFiles
    }
  }

  public struct File: Sendable {
    public var path: String
    public var text: String
    public init(path: String, text: String) {
      self.path = path
      self.text = text
    }
  }

  public struct Result: Sendable {
    /// Empty when a diagnostic is an error.
    public var files: [File]
    public var diagnostics: [Diagnostic]
    /// What `allow` let pass: each was not generated, or kept as plain JSON.
    public var leftOut: [Diagnostic]
  }

  public static func emit(_ contract: Contract, options: Options) -> Result {
    let printing = PrintingAhead()
    let planner = SwiftPlanner(contract, options, printing)
    let plan = planner.plan()
    // While the last types are still printed.
    let page = SurfacePage(plan: plan, options: options).text()
    let types = printing.texts()
    var diagnostics = planner.diagnostics
    let leftOut = planner.leftOut
    for id in Set(options.allow).subtracting(options.met).subtracting(leftOut.map(\.id)).sorted() {
      diagnostics.append(
        Diagnostic(
          "unused-allowance", .error, "--allow \(id) matched nothing", at: contract.place,
          fix: "Remove it: what it allowed is gone from the contract, or the id is misspelt."))
    }
    diagnostics += planner.unmatchedNames
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      return Result(files: [], diagnostics: diagnostics, leftOut: leftOut)
    }
    return Result(
      files: Shards(plan, options, types: types, page: page).files(), diagnostics: diagnostics, leftOut: leftOut)
  }

  /// The Swift files that `emit` writes with `keepsEmptyFiles`, whatever the contract holds.
  public static func fileNames(emit parts: Set<Options.Part>) -> [String] { Shards.fileNames(parts) }
}
