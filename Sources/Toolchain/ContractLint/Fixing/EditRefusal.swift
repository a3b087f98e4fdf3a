/// Why an edit is not made.
struct EditRefusal: Error, Hashable {
  var reason: String

  init(_ reason: String) { self.reason = reason }

  static let shared = EditRefusal("it stands in what an anchor defines, and an alias or merge key repeats")
  static let comment = EditRefusal("a comment stands in the way")
  static let unusual = EditRefusal("it is written in a way that is not edited")
  static let gone = EditRefusal("it is not in the file")
}
