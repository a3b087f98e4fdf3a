import ContractLint
import TreatyTool

/// The rules' pages as files of a folder.
public enum RulePageFolder {
  /// What has to change so that the folder holds them: pages of rules that are gone go too.
  public static func plan(_ folder: String) throws(ToolFailure) -> OutputPlan {
    var plan = OutputPlan(folder: folder, writes: [])
    do throws(FileFailure) {
      for (name, text) in RulePages.all.sorted(by: { $0.key < $1.key }) {
        let path = Paths.join(folder, name)
        let old = try Files.kind(path) == .missing ? nil : try Files.read(path)
        if old == Array(text.utf8) {
          plan.unchanged += 1
        } else {
          plan.writes.append(OutputFile(path: name, text: text))
        }
      }
    } catch {
      throw ToolFailure(error)
    }
    plan.removals = Files.names(in: folder).filter { $0.hasSuffix(".md") && RulePages.all[$0] == nil }
    return plan
  }
}
