/// What is asked of objects that have certain members.
struct CompiledDependents {
  struct Rule {
    /// A place in the names.
    var key: Int
    var required: [Int] = []
    var schema: Int32 = -1
  }

  var names: NameTable
  var rules: [Rule]
}
