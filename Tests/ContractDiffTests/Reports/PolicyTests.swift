import ContractText
import Foundation
import Testing

@testable import ContractDiff

@Suite struct PolicyTests {
  private static let place = Place(
    file: "treaty-diff.yaml", start: Position(line: 1, column: 1), end: Position(line: 1, column: 1))

  private static func report(_ change: Change) -> DiffReport {
    let side = DiffReport.Side(name: "a", title: "A", version: "1")
    return DiffReport(
      sections: [DiffReport.Section(base: side, revision: side, changes: [change])], toolVersion: "0")
  }

  private static let change = Change(
    id: "operation-removed", severity: .error, direction: .request, wire: .breaking, source: .breaking,
    behaviour: .breaking, element: "GET /orders", message: "GET /orders: was removed")
  private static let today = CalendarDate(year: 2026, month: 11, day: 30)

  private static func read(_ text: String) throws -> (policy: DiffPolicy, diagnostics: [Diagnostic]) {
    let loader = ContractLoader()
    return DiffPolicyReader.read(try loader.load(Array(text.utf8), file: "treaty-diff.yaml"))
  }

  @Test func overrides() throws {
    let (policy, diagnostics) = try Self.read("severities: {operation-removed: note, tag-added: none}")
    #expect(diagnostics.isEmpty)
    var report = Self.report(Self.change)
    policy.apply(to: &report, today: Self.today)
    #expect(report.changes.map(\.severity) == [.note])
  }

  @Test func approvals() throws {
    let text = "approvals: [{fingerprint: \(Self.change.fingerprint), reason: agreed, expires: 2026-11-30}]"
    let (policy, diagnostics) = try Self.read(text)
    #expect(diagnostics.isEmpty)
    var report = Self.report(Self.change)
    policy.apply(to: &report, today: Self.today)
    #expect(report.changes.map(\.severity) == [.note])
    #expect(report.changes[0].approval == "agreed")
    report = Self.report(Self.change)
    policy.apply(to: &report, today: CalendarDate(year: 2026, month: 12, day: 1))
    #expect(report.changes.map(\.id) == ["operation-removed", "approval-expired"])
    #expect(report.changes[0].severity == .error)
  }

  @Test func anApprovalOfNothingIsAFinding() throws {
    var policy = DiffPolicy()
    policy.approvals = [.init(fingerprint: "0123456789abcdef", reason: "once", place: Self.place)]
    var report = Self.report(Self.change)
    policy.apply(to: &report, today: Self.today)
    #expect(report.changes.map(\.id) == ["operation-removed", "approval-unused"])
  }

  @Test(
    arguments: [
      "severities: {operation-remvoed: note}", "severities: {operation-removed: loud}", "approvals: [{reason: x}]",
      "approvals: [{fingerprint: a}]", "approvals: [{fingerprint: a, reason: b, expires: soon}]", "other: 1", "[]",
    ]) func faults(_ text: String) throws
  {
    #expect(try Self.read(text).diagnostics.count == 1)
  }
}
