/// What was done to it.
enum ChangeAction: String, Sendable, Hashable, CaseIterable {
  case added, removed, changed, increased, decreased, narrowed, widened, renamed, moved
  case becameRequired = "became-required", becameOptional = "became-optional"
  case becameSet = "set", becameUnset = "unset", tooEarly = "too-early", missing, invalid
}
