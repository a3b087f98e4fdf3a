import ContractModel
import TreatyJSON

/// How long something lives: `deprecated`, `x-sunset` (the date of RFC 8594's header), `x-stability-level`.
struct Lifecycle {
  struct Item {
    var key: ChangeKey
    var text: String
    var keyword: String
    var before: String?
    var after: String?
  }

  /// What a removal was announced by.
  struct Notice {
    var isGiven: Bool
    /// Behind "was removed".
    var text: String
  }

  static let levels: [String] = ["draft", "alpha", "beta", "stable"]

  var isDeprecated: Bool
  var sunset: String?
  var stability: String?

  init(isDeprecated: Bool, extensions: Extensions) {
    self.isDeprecated = isDeprecated
    sunset = extensions["x-sunset"].map { $0.string ?? $0.description }
    stability = extensions["x-stability-level"].map { $0.string ?? $0.description }
  }

  init(_ annotations: Annotations) {
    self.init(isDeprecated: annotations.isDeprecated, extensions: annotations.extensions)
  }

  /// Drafts and alphas promise nothing yet.
  var isUnstable: Bool { stability == "draft" || stability == "alpha" }

  /// Notice is a deprecation, and where a sunset is named, its passing.
  func removal(on today: CalendarDate) -> Notice {
    guard isDeprecated else { return Notice(isGiven: false, text: " without having been deprecated") }
    guard let sunset else { return Notice(isGiven: true, text: " after it was deprecated") }
    guard let date = CalendarDate(sunset) else {
      return Notice(isGiven: false, text: " with a sunset that is no date: \(Shown.text(sunset))")
    }
    return date <= today
      ? Notice(isGiven: true, text: " after its sunset on \(date)")
      : Notice(isGiven: false, text: " before its sunset on \(date)")
  }

  func changes(to after: Lifecycle, area: ChangeArea, today: CalendarDate) -> [Item] {
    var items: [Item] = []
    func add(
      _ kind: ChangeKind, _ action: ChangeAction, _ text: String, _ keyword: String, _ before: String?, _ after: String?
    ) {
      items.append(Item(key: .init(area, kind, action), text: text, keyword: keyword, before: before, after: after))
    }
    if isDeprecated != after.isDeprecated {
      let action: ChangeAction = after.isDeprecated ? .becameSet : .becameUnset
      let text = after.isDeprecated ? "is deprecated now" : "is not deprecated any more"
      add(.deprecation, action, text, "deprecated", "\(isDeprecated)", "\(after.isDeprecated)")
    }
    if sunset != after.sunset || (after.isDeprecated && !isDeprecated) { addSunset(after, today, add) }
    if stability != after.stability { addStability(after, add) }
    return items
  }

  private typealias Add = (ChangeKind, ChangeAction, String, String, String?, String?) -> Void

  private func addSunset(_ after: Lifecycle, _ today: CalendarDate, _ add: Add) {
    guard let new = after.sunset else {
      // Without a date nobody knows how long it stays; a revived one needs none.
      if sunset != nil, after.isDeprecated { add(.sunset, .removed, "lost its sunset date", "x-sunset", sunset, nil) }
      return
    }
    guard let date = CalendarDate(new) else {
      return add(.sunset, .invalid, "has a sunset that is no date: \(Shown.text(new))", "x-sunset", sunset, new)
    }
    if date < today {
      add(.sunset, .tooEarly, "has a sunset that has passed: \(date)", "x-sunset", sunset, new)
    } else if let old = sunset.flatMap({ CalendarDate($0) }), date < old {
      add(.sunset, .tooEarly, "ends sooner than was announced: \(date), not \(old)", "x-sunset", sunset, new)
    } else if sunset != after.sunset {
      add(.sunset, .changed, "ends on \(date)", "x-sunset", sunset, new)
    }
  }

  private func addStability(_ after: Lifecycle, _ add: Add) {
    let key = "x-stability-level"
    if let new = after.stability, !Self.levels.contains(new) {
      return add(.stability, .invalid, "has a stability level that is none: \(Shown.text(new))", key, stability, new)
    }
    // What says nothing is stable.
    let (old, new) = (stability ?? "stable", after.stability ?? "stable")
    guard let from = Self.levels.firstIndex(of: old), let to = Self.levels.firstIndex(of: new), from != to else {
      return
    }
    add(
      .stability, from > to ? .decreased : .increased, "went from \(old) to \(new)", key, stability, after.stability)
  }
}
