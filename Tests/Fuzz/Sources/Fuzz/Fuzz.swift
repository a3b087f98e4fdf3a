#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One input of libFuzzer for the target that `FUZZ_TARGET` names; an input that says nothing to it is not kept.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  target(Array(UnsafeBufferPointer(start: start, count: count))) ? 0 : -1
}

/// Takes an input, and tells whether it is worth keeping. A diagnostic or a refusal is an answer like any other: only a trap,
/// a hang, growth and what `report` is called for are findings.
typealias FuzzTarget = @Sendable ([UInt8]) -> Bool

/// Whether the inputs are seeds, which have to be understood: one that is refused would start from nothing.
let areSeeds = getenv("FUZZ_SEEDS") != nil

private let target: FuzzTarget = {
  let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
  switch name {
  case "json", "yaml": return ContractTargets.text(file: "fuzz.\(name)")
  case "openapi": return ContractTargets.openAPI
  case "parameters", "form", "multipart", "xml", "json-body": return ServedTarget.all
  default:
    print("FUZZ_TARGET names no target: '\(name)'")
    exit(2)
  }
}()

/// Ends the run: libFuzzer keeps the input as it would after a trap.
func report(_ finding: String) -> Never {
  let line = Array("finding: \(finding)\n".utf8)
  // The run ends in any case; a line that is cut off is better than none.
  _ = write(2, line, line.count)
  abort()
}
