import ContractText

/// Writes a report to standard output, or whole into a file.
public enum ReportOutput {
  public static func write(_ text: String, to file: String?) throws(ToolFailure) {
    guard let file else { return Console.write(text) }
    do throws(FileFailure) {
      // Beside its place first: who reads the file sees the old report or the new one, never half of it.
      let temporary = file + ".treaty-\(Console.processID).new"
      try? Files.remove(temporary)
      _ = try Files.createFolders(Paths.folder(of: file))
      try Files.create(temporary, Array(text.utf8))
      try Files.rename(temporary, to: file)
    } catch {
      throw ToolFailure(error)
    }
  }
}
