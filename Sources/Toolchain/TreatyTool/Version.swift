/// The release, as generated files, locks and `--version` show it.
public enum TreatyVersion {
  public static let current = "0.1.0"
}
