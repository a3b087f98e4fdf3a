import ContractModel
import TreatyJSON

/// Which schemas say the same, across both tables: found by refining a partition until it is stable, so that schemas
/// that refer to themselves are compared as well as others. Annotations, and formats that are none, do not count.
struct SchemaIdentities {
  /// Work beyond which every schema is taken to be unlike all others, which is safe.
  private static let maximumWork = 40_000_000

  private let classes: [Int32]

  /// The first schema of its class.
  subscript(_ index: Int32) -> Int32 { Int(index) < classes.count ? classes[Int(index)] : index }

  init(_ joint: JointSchemas, direction: SchemaDirection?, formats: SchemaValidator.Formats) {
    let count = joint.contractCount
    var texts: [String: Int32] = [:]
    var current = [Int32](repeating: 0, count: count)
    var children: [[[Int32]]] = []
    children.reserveCapacity(count)
    for index in 0..<count {
      let index32 = Int32(truncatingIfNeeded: index)
      let signature = SchemaSignature(joint.schema(index32), direction: direction, formats: formats)
      children.append(signature.children.map { $0.map { joint.joint($0, from: index32) } })
      let next = Int32(truncatingIfNeeded: texts.count)
      current[index] = texts[signature.text] ?? next
      if current[index] == next { texts[signature.text] = next }
    }
    var classCount = texts.count
    var work = 0
    let edges = children.reduce(count) { $0 + $1.reduce(0) { $0 + $1.count } }
    while true {
      work += edges
      guard work < Self.maximumWork else {
        classes = (0..<count).map { Int32(truncatingIfNeeded: $0) }
        return
      }
      var keys: [[Int32]: Int32] = [:]
      var next = current
      for index in 0..<count {
        var key = [current[index]]
        // Groups are sets: the order of variants does not count.
        for group in children[index] {
          key += group.map { current[Int($0)] }.sorted()
          key.append(-1)
        }
        let fresh = Int32(truncatingIfNeeded: keys.count)
        next[index] = keys[key] ?? fresh
        if next[index] == fresh { keys[key] = fresh }
      }
      current = next
      if keys.count == classCount { break }
      classCount = keys.count
    }
    var first: [Int32: Int32] = [:]
    classes = current.enumerated().map { index, one in
      if let known = first[one] { return known }
      first[one] = Int32(truncatingIfNeeded: index)
      return Int32(truncatingIfNeeded: index)
    }
  }
}
