import ContractText
import Testing

struct SpellingTests {
  @Test(arguments: [
    ("respones", "responses"), ("GET", "get"), ("descripton", "description"), ("requried", "required"),
    ("opertionId", "operationId"),
  ])
  func findsSlips(_ written: String, _ meant: String) {
    #expect(Spelling.nearest(written, among: ["get", "responses", "description", "required", "operationId"]) == meant)
  }

  @Test(arguments: ["x", "in", "fetch", "gat", "somethingElse", ""])
  func leavesOthersAlone(_ written: String) {
    #expect(Spelling.nearest(written, among: ["in", "get", "put", "patch", "required"]) == nil)
  }

  @Test func doesNotDependOnTheOrderOfCandidates() {
    #expect(Spelling.nearest("abcx", among: ["abcz", "abcy"]) == "abcy")
    #expect(Spelling.nearest("abcx", among: ["abcy", "abcz"]) == "abcy")
  }

  @Test(arguments: [("modul", "module"), ("emti", "emit"), ("Contract", "contract"), ("colour", nil), ("x", nil)])
  func guessesWhatWasMeant(word: String, wanted: String?) {
    #expect(Spelling.nearest(word, among: ["contract", "module", "emit", "allow"]) == wanted)
  }
}
