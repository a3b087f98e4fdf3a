import ContractReaders
import ContractText
import Foundation
import TestSupport
import Testing
import TreatyJSON

@testable import SchemaLogic

/// The containment test suite (Attouche and others, ER 2021), 2020-12 without what is optional, read in place.
@Suite struct ContainmentTests {
  /// Questions that are not decided, by name; one that is decided fails the test, as does a new one.
  static let undecided: Set<String> = [
    // Their references lead nowhere.
    "universal/ref.json 16 2 in 1", "universal/ref.json 17 2 in 1", "unsatisfiable/ref.json 16 1 in 2",
    "unsatisfiable/ref.json 17 1 in 2",
  ]

  /// Questions whose expected answer a value refutes. The suite was made by wrapping schemas in `not` and `anyOf`, which
  /// moved what `$id`, `$ref` and `$dynamicRef` in them mean. PyPI's jsonschema-rs and jsonschema agree with each of the
  /// values printed here.
  static let refuted: Set<String> = [
    "nonvalid/dynamicRef.json 1 1 in 2",
    "nonvalid/dynamicRef.json 2 1 in 2",
    "nonvalid/dynamicRef.json 9 1 in 2",
    "nonvalid/ref.json 14 1 in 2",
    "universal/anchor.json 4 2 in 1",
    "universal/dynamicRef.json 1 2 in 1",
    "universal/dynamicRef.json 10 2 in 1",
    "universal/dynamicRef.json 2 2 in 1",
    "universal/dynamicRef.json 3 2 in 1",
    "universal/dynamicRef.json 9 2 in 1",
    "universal/id.json 2 2 in 1",
    "universal/items.json 4 2 in 1",
    "universal/ref.json 12 2 in 1",
    "universal/ref.json 14 2 in 1",
    "universal/ref.json 15 2 in 1",
    "universal/unevaluatedItems.json 15 2 in 1",
    "universal/unevaluatedProperties.json 19 2 in 1",
    "unsatisfiable/anchor.json 4 1 in 2",
    "unsatisfiable/dynamicRef.json 1 1 in 2",
    "unsatisfiable/dynamicRef.json 2 1 in 2",
    "unsatisfiable/dynamicRef.json 9 1 in 2",
    "unsatisfiable/id.json 2 1 in 2",
    "unsatisfiable/ref.json 12 1 in 2",
    "unsatisfiable/ref.json 15 1 in 2",
  ]

  struct Tally {
    var right = 0
    var wrong = 0
    var unknown = 0
    var refuted = 0
  }

  @Test(.heavy) func everyQuestion() throws {
    guard let root = Repository.corpora?.appending(path: "diff/containment/tests/draft2020-12"),
      FileManager.default.fileExists(atPath: root.path), let documents = try SuiteDocuments()
    else {
      print("containment test suite: absent, 0 questions asked")
      return
    }
    var tallies: [String: Tally] = [:]
    var causes: [String: Int] = [:]
    var unknown: Set<String> = []
    var refuted: Set<String> = []
    for path in (FileManager.default.subpaths(atPath: root.path) ?? []).sorted()
    where path.hasSuffix(".json") && !path.contains("optional/") {
      let group = String(path.prefix { $0 != "/" })
      let text = Array(try Data(contentsOf: root.appending(path: path)))
      for entry in try JSONReader.decode(JSONValue.self, from: text).array ?? [] {
        let (first, second) = (entry["schema1"] ?? true, entry["schema2"] ?? true)
        let base = try documents.read(first, .draft2020)
        let revision = try documents.read(second, .draft2020)
        let inclusion = SchemaInclusion(base: base.table, revision: revision.table)
        for (question, expected) in entry["tests"]?.object?.members ?? [] {
          let (a, b) = (
            SchemaInclusion.Operand.base(base.roots[0]), SchemaInclusion.Operand.revision(revision.roots[0])
          )
          let isForward = question == "s1SubsetEqOfs2"
          let answer = isForward ? inclusion.include(a, in: b) : inclusion.include(b, in: a)
          let name = "\(path) \(entry["id"]?.description ?? "?") \(isForward ? "1 in 2" : "2 in 1")"
          switch answer {
          case .unknown(let doubt):
            tallies[group, default: .init()].unknown += 1
            causes[doubt.cause.rawValue, default: 0] += 1
            unknown.insert(name)
            if !Self.undecided.contains(name) {
              print("  undecided: \(name): \(doubt.cause) \(doubt.detail.prefix(160))")
            }
          case .yes:
            if expected == true {
              tallies[group, default: .init()].right += 1
            } else {
              note("\(name)", "yes", &tallies[group, default: .init()], &refuted)
            }
          case .no(let witness):
            if expected == false {
              tallies[group, default: .init()].right += 1
            } else {
              note("\(name)", "no, by \(witness)", &tallies[group, default: .init()], &refuted)
            }
          }
        }
      }
    }
    var total = Tally()
    for (group, tally) in tallies.sorted(by: { $0.key < $1.key }) {
      print(
        "containment, \(group): \(tally.right) right, \(tally.wrong) wrong, \(tally.unknown) undecided, "
          + "\(tally.refuted) refuted")
      total.right += tally.right
      total.wrong += tally.wrong
      total.unknown += tally.unknown
      total.refuted += tally.refuted
    }
    let all = total.right + total.wrong + total.unknown + total.refuted
    print(
      "containment, all \(all): \(total.right) right, \(total.wrong) wrong, \(total.unknown) undecided "
        + "(\(causes.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", "))), \(total.refuted) whose expected answer "
        + "a value refutes")
    #expect(total.wrong == 0)
    #expect(unknown == Self.undecided)
    #expect(refuted == Self.refuted)
  }

  private func note(_ name: String, _ answer: String, _ tally: inout Tally, _ refuted: inout Set<String>) {
    guard Self.refuted.contains(name) else {
      tally.wrong += 1
      Issue.record("\(name): \(answer)")
      return
    }
    tally.refuted += 1
    refuted.insert(name)
  }
}
