import ContractText

/// One change on a page: what happened, for whom, where on both sides, and the message that shows it.
struct HTMLArticle {
  private let section: DiffReport.Section
  private let base: HTMLExcerpt
  private let revision: HTMLExcerpt

  init(_ section: DiffReport.Section) {
    self.section = section
    base = HTMLExcerpt(section.baseSources)
    revision = HTMLExcerpt(section.revisionSources)
  }

  private func e(_ text: String) -> String { MarkupText.escaped(text) }

  func html(_ change: Change, _ anchor: String) -> String {
    let severity = change.severity.rawValue
    var out = "<article class=\"\(severity)\" id=\"\(anchor)\">\n"
    out += "<h3><span class=\"badge\">\(severity)</span> \(e(change.message))</h3>\n"
    out += "<p class=\"verdicts\"><code>\(e(change.id))</code>"
    for (name, word) in [
      ("wire", change.wire.name), ("source", change.source.rawValue), ("behaviour", change.behaviour.rawValue),
    ] {
      out += " <span class=\"verdict \(word)\">\(name) \(word)</span>"
    }
    out += " <a class=\"fingerprint\" href=\"#\(anchor)\">fingerprint \(change.fingerprint)</a></p>\n"
    if case .unproved(let cause) = change.wire { out += "<p class=\"cause\">Unproved: \(e(cause)).</p>\n" }
    out += reach(change)
    if let approval = change.approval { out += "<p class=\"approval\">Approved: \(e(approval))</p>\n" }
    let old = change.base.map { base.rows($0.place) } ?? []
    let new = change.revision.map { revision.rows($0.place) } ?? []
    out += "<div class=\"sides\">\n\(side("Before", change.base, section.base, HTMLExcerpt.html(old, against: new)))"
    out += "\(side("After", change.revision, section.revision, HTMLExcerpt.html(new, against: old)))</div>\n"
    if let witness = change.witness { out += HTMLWitness(witness: witness).html }
    return out + "</article>\n"
  }

  /// Who has to look, and in which operations.
  private func reach(_ change: Change) -> String {
    guard !change.operations.isEmpty else { return "" }
    let isBreaking = !change.wire.isCompatible
    let whom: String
    switch change.breaks == .none ? change.direction : change.breaks {
    case .request: whom = isBreaking ? "Breaks whoever sends requests:" : "In requests:"
    case .response: whom = isBreaking ? "Breaks whoever reads responses:" : "In responses:"
    case .both: whom = isBreaking ? "Breaks whoever sends or reads:" : "In requests and responses:"
    case .none: whom = "In:"
    }
    let text = change.wire == .breaking || !isBreaking ? whom : whom.replacing("Breaks", with: "May break")
    // A schema of everything reaches hundreds of operations, a thousand changes over: a page of those opens slowly.
    let (shown, folded) = (8, 24)
    func list(_ operations: ArraySlice<Reach>) -> String {
      operations.map { reach in
        let way = change.direction == .both && reach.direction != .none ? " \(reach.direction.rawValue)" : ""
        return "<li><code>\(e(reach.operation))</code>\(way)</li>"
      }.joined()
    }
    var out = "<div class=\"reach\">\(text) <ul>\(list(change.operations.prefix(shown)))</ul>"
    let rest = change.operations.dropFirst(shown)
    if !rest.isEmpty {
      let left = rest.count - folded
      let end = left > 0 ? " and \(left) more, which the json report has" : ""
      out += "<details><summary>and \(rest.count) more</summary><ul>\(list(rest.prefix(folded)))</ul>\(end)</details>"
    }
    return out + "</div>\n"
  }

  private func side(_ name: String, _ place: ChangePlace?, _ side: DiffReport.Side, _ code: String) -> String {
    guard let place else { return "<div class=\"side none\"><h4>\(name)</h4><p>Not there.</p></div>\n" }
    // The contract's own file stands above all changes.
    let file = place.place.file == side.name ? "line " : place.place.file + ":"
    let start = place.place.start
    let pointer = place.pointer.map { "<p class=\"pointer\"><code>\(e($0))</code></p>" } ?? ""
    return """
      <div class="side \(name.lowercased())"><h4>\(name) <span>\(e(file))\(start.line):\(start.column)</span></h4>\
      \(code)\(pointer)</div>

      """
  }
}
