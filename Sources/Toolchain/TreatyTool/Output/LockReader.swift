import ContractText

/// Reads which files an earlier run wrote. Only that: the rest of a lock is for people and for comparing.
enum LockReader {
  /// Empty when there is no lock. A path that would leave the folder is dropped, whoever wrote it there.
  static func files(in folder: String) throws(ToolFailure) -> [Lock.Entry] {
    let path = Paths.join(folder, Lock.fileName)
    do {
      guard try Files.kind(path) != .missing else { return [] }
      guard try Files.kind(path) == .file else { throw unreadable(path, "It is not a regular file.", nil) }
      let bytes = try Files.read(path)
      let document = try ContractLoader(root: folder).load(bytes, file: path)
      guard let files = document.root.member("files"), files.kind == .mapping else {
        throw unreadable(path, "It has no `files`.", document.root.place)
      }
      return files.entries.compactMap { entry in
        Paths.staysInside(entry.key.text) ? Lock.Entry(path: entry.key.text, hash: entry.value.text) : nil
      }
    } catch let failure as FileFailure {
      throw ToolFailure(failure)
    } catch let diagnostic as Diagnostic {
      throw unreadable(path, diagnostic.message, diagnostic.place)
    } catch {
      throw error as? ToolFailure ?? unreadable(path, "\(error)", nil)
    }
  }

  private static func unreadable(_ path: String, _ why: String, _ place: Place?) -> ToolFailure {
    ToolFailure(
      Diagnostic(
        "lock-unreadable", .error, "\(path) cannot be read: \(why)", at: place,
        fix: "Remove it and generate again: files that carry the generated header are still known as ours."))
  }
}
