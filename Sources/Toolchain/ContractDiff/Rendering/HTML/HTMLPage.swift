import ContractText

/// The parts of a page about one report.
struct HTMLPage {
  private let report: DiffReport
  /// The id of each change's article, section by section: links in reviews survive another run.
  private let anchors: [[String]]

  init(_ report: DiffReport) {
    self.report = report
    var seen: [String: Int] = [:]
    anchors = report.sections.map { section in
      section.changes.map { change in
        let fingerprint = change.fingerprint
        let number = seen[fingerprint, default: 0] + 1
        seen[fingerprint] = number
        return "c-\(fingerprint)" + (number > 1 ? "-\(number)" : "")
      }
    }
  }

  private func e(_ text: String) -> String { MarkupText.escaped(text) }

  /// What it comes to, and what of it is shown.
  var header: String {
    let boxes = [Severity.error, .warning, .note].map { severity in
      let (name, count) = (severity.rawValue, report.count(severity))
      return """
        <label class="\(name)"><input type="checkbox" id="show-\(name)" checked> <b>\(count)</b> \(name)\(count == 1 ? "" : "s")</label>
        """
    }
    return """
      <header>
      <h1>Contract changes</h1>
      <fieldset class="filter"><legend>Shown</legend>
      \(boxes.joined(separator: "\n"))
      </fieldset>
      </header>

      """
  }

  /// Links to all changes; open while it is short enough to be read at once.
  var index: String {
    let count = report.changes.count
    guard count > 1 else { return "" }
    var out =
      "<nav aria-label=\"Changes\"><details\(count <= 25 ? " open" : "")><summary>Index of \(count) changes</summary>\n"
    for (section, names) in zip(report.sections, anchors) where !section.changes.isEmpty {
      if report.sections.count > 1 { out += "<p>\(e(section.revision.title))</p>\n" }
      out += "<ul>\n"
      for (change, anchor) in zip(section.changes, names) {
        let severity = change.severity.rawValue
        out += "<li class=\"\(severity)\"><a href=\"#\(anchor)\"><span class=\"badge\">\(severity)</span> "
        out += "\(e(change.message))</a></li>\n"
      }
      out += "</ul>\n"
    }
    return out + "</details></nav>\n"
  }

  var sections: String {
    var out = ""
    for (number, section) in report.sections.enumerated() {
      out += "<section aria-labelledby=\"s-\(number)\">\n<h2 id=\"s-\(number)\">\(e(section.revision.title))</h2>\n"
      out += "<dl class=\"versions\">\(side("Before", section.base))\(side("After", section.revision))</dl>\n"
      let article = HTMLArticle(section)
      if section.changes.isEmpty { out += "<p>No changes.</p>\n" }
      for (change, anchor) in zip(section.changes, anchors[number]) { out += article.html(change, anchor) }
      if !section.isComplete { out += "<p>Not everything was compared: the recursions multiply.</p>\n" }
      out += "</section>\n"
    }
    return out
  }
  private func side(_ name: String, _ side: DiffReport.Side) -> String {
    "<dt>\(name)</dt><dd>\(e(side.version)) <span>\(e(side.name))</span></dd>"
  }
}
