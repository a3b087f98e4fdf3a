import Synchronization
import TreatyJSON

/// Reads the indices of the fields that an object has, in their order.
enum Fields: JSONReadable {
  static let current = Mutex(JSONFields())

  static func read(_ json: inout JSONReader) throws(JSONError) -> [Int]? {
    let fields = current.withLock { $0 }
    guard var object = try json.object(fields) else { return nil }
    var found: [Int] = []
    while let field = try json.next(&object) {
      found.append(field)
      try json.skip()
    }
    return try json.end(object) ? found : nil
  }
}
