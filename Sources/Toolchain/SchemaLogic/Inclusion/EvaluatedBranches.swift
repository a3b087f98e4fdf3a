/// Which schemas at one place are taken to accept, and which members to be there, when it is asked what was looked at.
struct EvaluatedBranches {
  var schemas: [Int32: Bool] = [:]
  var members: [String: Bool] = [:]
}
