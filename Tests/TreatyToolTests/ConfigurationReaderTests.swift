import ContractText
import Testing

@testable import TreatyTool

struct ConfigurationReaderTests {
  private func read(_ text: String) throws -> Configuration {
    let document = try ContractLoader().load(Array(text.utf8), file: "treaty.yaml")
    return try ConfigurationReader.read(document, path: "contracts/treaty.yaml")
  }

  /// Each fault as `line:column id`.
  private func faults(_ text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch let failure as ToolFailure {
      return failure.diagnostics.map { "\($0.place.map { "\($0.start.line):\($0.start.column)" } ?? "-") \($0.id)" }
    } catch {
      return ["\(error)"]
    }
  }

  @Test func readsOneContract() throws {
    let configuration = try read(
      "contract: a.yaml\nemit: [types, client]\nmodule: A\nnamespace: N\nallow: [unsupported.not]\noutput: out\n")
    let settings = try #require(configuration.generations.first)
    #expect(!configuration.isList)
    #expect(configuration.folder == "contracts")
    #expect(settings.contract == "a.yaml")
    #expect(settings.emit == [.types, .client])
    #expect(settings.module == "A")
    #expect(settings.namespace == "N")
    #expect(settings.allow == ["unsupported.not"])
    #expect(settings.output == "out")
  }

  @Test func readsSeveralContracts() throws {
    let configuration = try read("generate:\n- contract: a.yaml\n- {contract: b.yaml, output: b}\n")
    #expect(configuration.isList)
    #expect(configuration.generations.map(\.contract) == ["a.yaml", "b.yaml"])
  }

  @Test(arguments: [
    ("modul: A\n", "1:1 configuration-unknown-key"), ("emit: types\n", "1:7 configuration-type"),
    ("emit: [types, servr]\n", "1:15 configuration-value"), ("emit: []\n", "1:7 configuration-value"),
    ("module: a-b\n", "1:9 configuration-value"), ("module: 7\n", "1:9 configuration-type"),
    ("contract:\n", "1:10 configuration-type"), ("contract: ''\n", "1:11 configuration-value"),
    ("- a\n", "1:1 configuration-type"), ("generate: []\n", "1:11 configuration-value"),
    ("generate: {}\n", "1:11 configuration-type"), ("generate:\n- a\n", "2:3 configuration-type"),
    ("generate:\n- {output: x}\n", "2:3 configuration-missing"),
    ("module: A\ngenerate: [{contract: a}]\n", "1:1 configuration-conflict"),
    ("generate:\n- {contract: a, output: x}\n- {contract: b, output: ./x}\n", "3:25 configuration-conflict"),
    ("generate:\n- {contract: a, generate: []}\n", "2:17 configuration-unknown-key"),
  ])
  func reportsEachFaultAtItsPlace(text: String, fault: String) { #expect(faults(text) == [fault]) }

  @Test func reportsAllFaultsAtOnce() {
    #expect(faults("modul: A\nemit: [tpyes]\nallow: x\n").count == 3)
  }

  @Test func guessesWhatWasMeant() {
    #expect {
      try read("contrct: a.yaml\n")
    } throws: { error in
      (error as? ToolFailure)?.diagnostics.first?.fix == "Did you mean 'contract'?"
    }
  }
}
