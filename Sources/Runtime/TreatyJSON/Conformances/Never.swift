/// What no value may be: the schema `false`. It can only be absent.
extension Never: JSONReadable, JSONWritable {
  public static func read(_ json: inout JSONReader) throws(JSONError) -> Never? {
    let offset = json.offset
    try json.skip()
    json.fail("not", "no value is allowed here", at: offset)
    return nil
  }

  public func write(_ json: inout JSONWriter) {}
}
