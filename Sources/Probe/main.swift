import ContractModel
import ContractReaders
import ContractText

let clock = ContinuousClock()
for path in CommandLine.arguments.dropFirst() {
  do {
    let t0 = clock.now
    let loader = ContractLoader()
    let document = try loader.load(path)
    let t1 = clock.now
    let result = OpenAPIReader.read(document, loader: loader)
    let t2 = clock.now
    let errors = result.diagnostics.filter { $0.severity == .error }
    print("\(path): \(result.contract == nil ? "NIL" : "ok") errors \(errors.count) warnings \(result.diagnostics.count - errors.count) ops \(result.contract?.operations.count ?? 0) wh \(result.contract?.webhooks.count ?? 0) schemas \(result.contract?.schemas.count ?? 0) named \(result.contract?.schemas.named.count ?? 0) text \(t1 - t0) read \(t2 - t1)")
    for d in (CommandLine.arguments.contains("-v") ? result.diagnostics : errors) {
      print("  \(d.place.map(\.description) ?? "?"): \(d.severity): \(d.message) [\(d.id)] \(d.fix ?? "")")
    }
  } catch {
    print("\(path): LOAD \(error)")
  }
}
