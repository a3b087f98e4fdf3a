import ContractText

/// One self-contained page: each change with both sides of the contract beside each other and its witness. It prints.
public struct HTMLDiffRenderer: DiffRenderer {
  public init() {}

  public func render(_ report: DiffReport) -> String {
    var body = ""
    for section in report.sections {
      body +=
        "<h2>\(e(section.revision.title)) <small>\(e(section.base.version)) → \(e(section.revision.version))</small></h2>\n"
      body += "<p class=\"sides\">\(e(section.base.name)) → \(e(section.revision.name))</p>\n"
      let (base, revision) = (HTMLExcerpt(section.baseSources), HTMLExcerpt(section.revisionSources))
      if section.changes.isEmpty { body += "<p>No changes.</p>\n" }
      for change in section.changes { body += article(change, base, revision) }
      if !section.isComplete { body += "<p>Not everything was compared: the recursions multiply.</p>\n" }
    }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Contract changes: \(e(report.summary))</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <h1>Contract changes</h1>
      <p class="summary"><b class="error">\(report.count(.error))</b> errors, <b class="warning">\(report.count(.warning))</b> \
      warnings, <b class="note">\(report.count(.note))</b> notes</p>
      \(body)</body>
      </html>

      """
  }

  private func e(_ text: String) -> String { MarkupText.escaped(text) }

  private func article(_ change: Change, _ base: HTMLExcerpt, _ revision: HTMLExcerpt) -> String {
    var out = "<article class=\"\(change.severity.rawValue)\" id=\"c-\(change.fingerprint)\">\n"
    out += "<h3><span class=\"badge\">\(change.severity.rawValue)</span> \(e(change.message))</h3>\n"
    out += "<p class=\"verdicts\"><code>\(e(change.id))</code>"
    for (name, word) in [
      ("wire", change.wire.name), ("source", change.source.rawValue), ("behaviour", change.behaviour.rawValue),
    ] {
      out += " <span class=\"verdict \(word)\">\(name) \(word)</span>"
    }
    if case .unproved(let cause) = change.wire { out += " <span class=\"cause\">\(e(cause))</span>" }
    out += "</p>\n"
    if !change.operations.isEmpty { out += "<p class=\"reach\">\(e(change.reached(limit: 20)))</p>\n" }
    if let approval = change.approval { out += "<p class=\"approval\">Approved: \(e(approval))</p>\n" }
    out +=
      "<div class=\"sides\">\(side("before", change.base, base))\(side("after", change.revision, revision))</div>\n"
    if let witness = change.witness { out += text(witness) }
    return out + "</article>\n"
  }

  private func side(_ name: String, _ place: ChangePlace?, _ excerpt: HTMLExcerpt) -> String {
    guard let place else { return "<div class=\"side \(name)\"><p>not there</p></div>" }
    return """
      <div class="side \(name)"><p>\(e(place.text))\(place.pointer.map { " <code>\(e($0))</code>" } ?? "")</p>\
      <pre>\(excerpt.text(place.place))</pre></div>
      """
  }

  private func text(_ witness: Witness) -> String {
    let at = witness.refusal.pointer.isEmpty ? "" : " at <code>\(e(witness.refusal.pointer))</code>"
    let shown = witness.text.utf8.count <= 20_000 ? witness.text : String(witness.text.prefix(20_000)) + "…"
    var out = "<div class=\"witness\"><p>\(e(witness.heading))</p><pre>\(e(shown))</pre>"
    out += "<p>Refused\(at): \(e(witness.refusal.reason)).</p>"
    if let curl = witness.curl, curl.utf8.count <= 20_000 { out += "<pre class=\"curl\">\(e(curl))</pre>" }
    return out + "</div>\n"
  }

  private static let style = """
    :root { color-scheme: light dark; --line: #d0d7de; --soft: #f6f8fa; --red: #c62828; --amber: #9a6700; --blue: #0b5cad; --green: #1a7f37 }
    @media (prefers-color-scheme: dark) { :root { --line: #444c56; --soft: #22272e; --red: #ff7b72; --amber: #e3b341; --blue: #79c0ff; --green: #56d364 } }
    body { font: 15px/1.5 system-ui, sans-serif; max-width: 76rem; margin: 2rem auto; padding: 0 1rem }
    h2 small, .sides > p, .side p, .reach, .cause { color: color-mix(in srgb, currentColor 65%, transparent); font-weight: normal }
    article { border: 1px solid var(--line); border-left-width: 5px; border-radius: 6px; padding: .3rem 1rem .8rem; margin: 1rem 0; break-inside: avoid }
    article.error { border-left-color: var(--red) } article.warning { border-left-color: var(--amber) } article.note { border-left-color: var(--blue) }
    .error .badge, b.error { color: var(--red) } .warning .badge, b.warning { color: var(--amber) } .note .badge, b.note { color: var(--blue) }
    h3 { margin: .4rem 0; font-size: 1.05rem; overflow-wrap: anywhere } .badge { text-transform: uppercase; font-size: .8rem }
    .verdict { border: 1px solid var(--line); border-radius: 1rem; padding: 0 .6rem; font-size: .85rem; white-space: nowrap }
    .verdict.breaking { color: var(--red); border-color: var(--red) } .verdict.unproved { color: var(--amber); border-color: var(--amber) } .verdict.compatible { color: var(--green) }
    div.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem } .side { min-width: 0 } .side p { margin: .2rem 0; font-size: .85rem; overflow-wrap: anywhere }
    pre { background: var(--soft); border: 1px solid var(--line); border-radius: 4px; padding: .5rem; margin: .2rem 0; overflow-x: auto; font: 12.5px/1.45 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere }
    pre mark { background: none; color: inherit; font-weight: bold } .before mark { box-shadow: inset 3px 0 var(--red) } .after mark { box-shadow: inset 3px 0 var(--green) } pre mark { display: inline-block; padding-left: .4rem; width: 100% }
    .reach, .approval { margin: .2rem 0; font-size: .9rem }
    @media (max-width: 50rem) { div.sides { grid-template-columns: 1fr } }
    @media print { body { margin: 0; max-width: none; font-size: 11px } pre { overflow: visible } }
    """
}
