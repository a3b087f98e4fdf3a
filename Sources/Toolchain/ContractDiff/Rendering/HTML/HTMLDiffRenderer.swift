import ContractText

/// One self-contained page without scripts: an index, and each change with both sides of the contract beside each other and
/// its witness. It prints.
public struct HTMLDiffRenderer: DiffRenderer {
  public init() {}

  public func render(_ report: DiffReport) -> String {
    let page = HTMLPage(report)
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="treaty \(MarkupText.escaped(report.toolVersion))">
      <title>\(MarkupText.escaped(report.summary)): contract changes</title>
      <style>
      \(HTMLStyle.text)
      </style>
      </head>
      <body>
      \(page.header)\(page.index)<main>
      \(page.sections)</main>
      </body>
      </html>

      """
  }
}
