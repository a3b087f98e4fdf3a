extension GenerationBatch.Item {
  /// One line: what changed where.
  public var summary: String {
    var parts: [String] = []
    if !plan.writes.isEmpty { parts.append("\(plan.writes.count) written") }
    if !plan.removals.isEmpty { parts.append("\(plan.removals.count) removed") }
    parts.append("\(plan.unchanged) unchanged")
    return "\(generation.request.module): \(parts.joined(separator: ", ")) in \(Paths.normalized(plan.folder))"
  }
}
