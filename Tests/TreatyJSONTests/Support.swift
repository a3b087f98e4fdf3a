import TreatyJSON

func read<T: JSONReadable>(_: T.Type, _ text: String, _ options: JSONReader.Options = .init()) throws(JSONFailures)
  -> T.Value
{
  try JSONReader.decode(T.self, from: Array(text.utf8), options: options)
}

/// What a text is refused for; empty when it is accepted.
func failures<T: JSONReadable>(_: T.Type, _ text: String, _ options: JSONReader.Options = .init()) -> [JSONFailure] {
  do throws(JSONFailures) {
    _ = try JSONReader.decode(T.self, from: Array(text.utf8), options: options)
    return []
  } catch {
    return error.all
  }
}

func written(_ value: some JSONWritable) throws(JSONFailures) -> String {
  String(decoding: try JSONWriter.encode(value), as: UTF8.self)
}
