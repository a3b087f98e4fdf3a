/// Whether something that worked before a change works after it.
public enum Verdict: String, Sendable, Hashable {
  case compatible, breaking
}
