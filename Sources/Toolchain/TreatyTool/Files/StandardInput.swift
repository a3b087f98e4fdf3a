/// What comes from standard input.
public enum StandardInput {
  /// All of it, up to a limit; one byte more is read, so that whoever takes it sees that it is too much.
  public static func read(limit: Int) throws(ToolFailure) -> [UInt8] {
    do throws(FileFailure) { return try Files.read(0, name: "standard input", limit: limit + 1) } catch {
      throw ToolFailure(error)
    }
  }
}
