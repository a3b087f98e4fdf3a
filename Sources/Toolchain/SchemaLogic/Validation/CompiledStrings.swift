/// What is asked of texts.
struct CompiledStrings {
  var minLength = 0
  var maxLength = Int.max
  var pattern: UnsafePointer<PatternCheck>?
  var format: UnsafePointer<FormatCheck>?
  var encoding: UnsafePointer<ContentCheck>?
}
