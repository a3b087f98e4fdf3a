/// Where a proof of inclusion ended.
struct InclusionGap: Error {
  var cause: String
}
