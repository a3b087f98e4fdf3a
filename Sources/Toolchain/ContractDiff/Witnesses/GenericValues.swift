import TreatyJSON

/// Small values of every kind, tried where nothing better is known.
enum GenericValues {
  static let all: [JSONValue] =
    [
      nil, true, 0, 1, 1.5, -1, 2, "a", "", "b", "z", "0", "A", " ", "aaaa", "a b", "\n", [], ["a"], [1], ["a", "a"],
      [1, 2], [1.5], [nil], .object(JSONObject()), ["zz": 1], ["zz": "s"], ["b": 1], ["a": 1], ["a": "x"], ["b": "x"],
      ["a": "x", "b": "x"], ["a": 1, "b": 1],
    ] as [JSONValue]

  static let texts: [String] = ["a", "", "b", "z", "0", "A", "-", " ", "aaaa", "a b", "1a", "é", "\n"]
}
