import ContractText

extension Change {
  /// `wire breaking, source compatible, behaviour compatible`, the reason behind an unproved one.
  var verdicts: String {
    var wireText = "wire \(wire.name)"
    if case .unproved(let cause) = wire { wireText += " (\(cause))" }
    return "\(wireText), source \(source.rawValue), behaviour \(behaviour.rawValue)"
  }

  /// `POST /orders (request), GET /orders (response) and 3 more`.
  func reached(limit: Int) -> String {
    let shown = operations.prefix(limit).map { reach in
      reach.direction == .none ? reach.operation : "\(reach.operation) (\(reach.direction.rawValue))"
    }
    let rest = operations.count - shown.count
    return shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  /// Where a reader looks first.
  var place: ChangePlace? { revision ?? base }

  /// As a diagnostic, for what already renders those.
  var diagnostic: Diagnostic {
    var notes: [Diagnostic.Note] = []
    if let base, revision != nil { notes.append(.init("what it was", at: base.place)) }
    notes.append(.init(verdicts))
    if !operations.isEmpty { notes.append(.init(DisplayText.safe("reaches \(reached(limit: 5))"))) }
    if let witness { notes.append(.init(DisplayText.safe(witness.sentence))) }
    if let approval { notes.append(.init("approved: \(approval)")) }
    return Diagnostic(id, severity, DisplayText.safe(message), at: place?.place, notes: notes)
  }
}

extension Witness {
  /// One line for places that have no more.
  var sentence: String {
    let at = refusal.pointer.isEmpty ? "" : " at \(refusal.pointer)"
    let text = text.split(separator: "\n").joined(separator: " ⏎ ")
    return "\(refusedBy == .revision ? "worked and is refused now" : "is sent now and was refused before")\(at): "
      + "\(refusal.reason): \(text.unicodeScalars.count <= 400 ? text : String(text.prefix(400)) + "…")"
  }

  /// What stands over a shown message.
  var heading: String {
    if startLine.isEmpty {
      return refusedBy == .revision
        ? "This value was accepted and is refused now:" : "This value is accepted now, and the base refuses it:"
    }
    return switch (kind, refusedBy) {
    case (.request, .revision): "This request worked and is refused now:"
    case (.request, .base): "This request is sent now, and who knows the base refuses it:"
    case (_, .base): "This response is sent now, and who knows the base refuses it:"
    case (_, .revision): "This response was understood and is refused now:"
    }
  }
}

extension ChangePlace {
  /// `file:line:column`.
  var text: String { place.description }
}
