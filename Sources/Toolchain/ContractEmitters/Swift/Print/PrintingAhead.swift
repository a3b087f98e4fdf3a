import CodePrinting
import Dispatch
import Synchronization

/// Prints declarations on other cores while the plan that they come from goes on: a declaration is final once it is made.
final class PrintingAhead: Sendable {
  private static let slice = 64

  private let group = DispatchGroup()
  private let pieces = Mutex<[Int: [String]]>([:])

  /// Takes what there is beyond `start`, in slices; returns where what it did not take begins.
  func take(_ declarations: [Declaration], from start: Int, _ runtime: RuntimeNames, isLast: Bool = false) -> Int {
    var start = start
    while declarations.count - start >= Self.slice || isLast && start < declarations.count {
      let end = min(start + Self.slice, declarations.count)
      // A copy: a slice would share the planner's array, which then would be copied whole when it grows.
      let (slice, first) = (Array(declarations[start..<end]), start)
      DispatchQueue.global().async(group: group) { [self] in
        let texts = slice.map { declaration in
          var printer = Printer(reserving: 2048)
          DeclarationPrinter.print(declaration, runtime, &printer)
          return printer.text
        }
        pieces.withLock { $0[first] = texts }
      }
      start = end
    }
    return start
  }

  /// Waits for all that was taken: a text a declaration, in order.
  func texts() -> [String] {
    group.wait()
    return pieces.withLock { pieces in pieces.sorted { $0.key < $1.key }.flatMap(\.value) }
  }
}
