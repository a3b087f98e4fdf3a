import ContractText

/// Writes a report to standard output, or whole into a file.
public enum ReportOutput {
  /// Who reads the file sees the old report or the new one, never half of it; a link or a folder in its place is refused.
  public static func write(_ text: String, to file: String?) throws(ToolFailure) {
    guard let file else { return Console.write(text) }
    let folder = Paths.folder(of: file)
    let report = OutputFile(path: Paths.name(of: file), text: text)
    try OutputTransaction.run([try OutputPlanner.plan([report], in: folder.isEmpty ? "." : folder, lock: nil)])
  }
}
