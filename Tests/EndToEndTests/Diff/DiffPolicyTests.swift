import Foundation
import Testing

/// What a team decided, by `treaty-diff.yaml` or `--policy`.
struct DiffPolicyTests {
  private let files: DiffFolder

  init() throws { files = try DiffFolder() }

  private func fingerprint() async throws -> String {
    let run = try await files.treaty("diff old.yaml new.yaml --fail-on none --format json")
    return try #require(try DiffFolder.changes(run.output).first?["fingerprint"] as? String)
  }

  @Test func severitiesByID() async throws {
    defer { files.remove() }
    for (severity, status, shown) in [
      ("warning", 0, "0 errors, 1 warning"), ("none", 0, "0 errors, 0 warnings, 0 notes"),
    ] {
      try files.write("treaty-diff.yaml", "severities: {max-length-decreased: \(severity)}\n")
      let run = try await files.treaty("diff old.yaml new.yaml")
      #expect(run.status == Int32(status), "\(run.everything)")
      #expect(run.output.contains(shown), "\(run.output)")
    }
    try files.write("strict.yaml", "severities: {max-length-increased: error}\n")
    #expect(try await files.treaty("diff old.yaml more.yaml").status == 0)
    #expect(try await files.treaty("diff old.yaml more.yaml --policy strict.yaml").status == 1)
  }

  @Test func anApprovalLetsOneChangeThrough() async throws {
    defer { files.remove() }
    let print = try await fingerprint()
    try files.write(
      "treaty-diff.yaml", "approvals:\n- {fingerprint: \(print), reason: agreed, expires: 2027-01-31}\n")
    let run = try await files.treaty("diff old.yaml new.yaml --show note --today 2027-01-31")
    #expect(run.status == 0, "\(run.everything)")
    #expect(run.output.contains("note[max-length-decreased]"))
    #expect(run.output.contains("  approved: agreed\n"))
    #expect(try await files.treaty("diff old.yaml new.yaml --fail-on source --today 2027-01-31").status == 0)
    // Moved lines change nothing, a further change does.
    try files.write("new.yaml", "# A remark\n" + DiffFolder.broken)
    #expect(try await files.treaty("diff old.yaml new.yaml --today 2027-01-31").status == 0)
    try files.write("new.yaml", DiffFolder.broken.replacing("maxLength: 10", with: "maxLength: 9"))
    #expect(try await files.treaty("diff old.yaml new.yaml --today 2027-01-31").status == 1)
  }

  @Test func anApprovalThatIsOverLetsNothingThrough() async throws {
    defer { files.remove() }
    let print = try await fingerprint()
    try files.write(
      "treaty-diff.yaml", "approvals:\n- {fingerprint: \(print), reason: agreed, expires: 2027-01-31}\n")
    let run = try await files.treaty("diff old.yaml new.yaml --today 2027-02-01")
    #expect(run.status == 1)
    #expect(run.output.contains("error[max-length-decreased]"))
    #expect(run.output.contains("warning[approval-expired] treaty-diff.yaml:2:"), "\(run.output)")
  }

  @Test func anApprovalOfNothingIsAFinding() async throws {
    defer { files.remove() }
    try files.write("treaty-diff.yaml", "approvals:\n- {fingerprint: 0123456789abcdef, reason: old}\n")
    let run = try await files.treaty("diff old.yaml old.yaml")
    #expect(run.status == 0)
    #expect(run.output.contains("warning[approval-unused] treaty-diff.yaml:2:3:"), "\(run.output)")
    #expect(try await files.treaty("diff old.yaml old.yaml --fail-on any").status == 1)
  }

  @Test(arguments: [
    ("severities: {max-length-decresed: none}", "Did you mean 'max-length-decreased'?"),
    ("severities: {max-length-decreased: fatal}", "Write error, warning, note or none."),
    ("severitys: {}", "The parts are severities and approvals."), ("approvals: [{fingerprint: x}]", "needs a reason"),
    ("approvals: [{reason: x}]", "names the fingerprint"), ("- 1", "is a mapping"), ("approvals: {}", "is a list"),
    ("approvals: [{fingerprint: x, reason: y, expires: soon}]", "Write it as 2027-01-31."),
    ("severities: []", "is a mapping from ids"),
  ])
  func badPolicies(text: String, message: String) async throws {
    defer { files.remove() }
    try files.write("policy.yaml", text + "\n")
    let run = try await files.treaty("diff old.yaml new.yaml --policy policy.yaml")
    #expect(run.status == 3)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("policy.yaml:1:"), "\(run.errors)")
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.errors.matches(of: /\[diff-policy\]/).count == 1)
  }
}
