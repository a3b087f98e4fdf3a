import ContractModel
import ContractText

extension ComparisonRun {
  func compareParameters(_ index: Int) {
    let pair = operations[index]
    let renamed = pathNames(pair.base.path, pair.revision.path)
    func key(_ parameter: Parameter, isBase: Bool) -> String {
      switch parameter.location {
      // RFC 9110 §5.1: field names have no case.
      case .header: "header " + parameter.name.lowercased()
      case .path: "path " + (isBase ? renamed[parameter.name] ?? parameter.name : parameter.name)
      default: parameter.location.rawValue + " " + parameter.name
      }
    }
    let news = Dictionary(pair.revision.parameters.map { (key($0, isBase: false), $0) }) { first, _ in first }
    var seen: Set<String> = []
    for parameter in pair.base.parameters {
      let key = key(parameter, isBase: true)
      guard seen.insert(key).inserted else { continue }
      if let other = news[key] { compare(parameter, other, index) } else { removed(parameter, index) }
    }
    for parameter in pair.revision.parameters where seen.insert(key(parameter, isBase: false)).inserted {
      added(parameter, index)
    }
  }

  /// Path parameters are matched by position: their names are the contract's own business.
  private func pathNames(_ old: PathTemplate, _ new: PathTemplate) -> [String: String] {
    func names(_ path: PathTemplate) -> [String] {
      path.parts.compactMap { part in if case .parameter(let name) = part { name } else { nil } }
    }
    let (olds, news) = (names(old), names(new))
    guard olds.count == news.count else { return [:] }
    return Dictionary(zip(olds, news)) { first, _ in first }
  }

  private static func element(_ parameter: Parameter) -> String {
    "\(parameter.location.rawValue) parameter \(parameter.name)"
  }

  private func removed(_ parameter: Parameter, _ index: Int) {
    let lifecycle = Lifecycle(isDeprecated: parameter.isDeprecated, extensions: parameter.extensions)
    let notice = lifecycle.removal(on: options.today)
    add(
      index, .init(.parameter, .existence, .removed), "was removed\(notice.text)", before: Self.element(parameter),
      direction: .request, failing: .request(with: [.parameter(parameter.name, parameter.location)]),
      reason: "\(Self.element(parameter)) means nothing any more", element: Self.element(parameter),
      base: parameter.place)
    if notice.isGiven {
      drafts[drafts.count - 1].severity = .note
    } else if lifecycle.sunset != nil, lifecycle.isDeprecated {
      // A promise to stay until a day was given and broken.
      drafts[drafts.count - 1].severity = .error
    }
  }

  private func added(_ parameter: Parameter, _ index: Int) {
    let kind: ChangeKind = parameter.isRequired ? .required : .optional
    add(
      index, .init(.parameter, kind, .added), "\(parameter.isRequired ? "required" : "optional") parameter was added",
      after: Self.element(parameter), direction: .request, failing: .request(with: []),
      reason: "\(Self.element(parameter)) is missing", element: Self.element(parameter), revision: parameter.place)
  }

  private func compare(_ old: Parameter, _ new: Parameter, _ index: Int) {
    let part = MessagePart.parameter(old.name, old.location)
    let element = Self.element(new)
    func add(
      _ kind: ChangeKind, _ action: ChangeAction, _ text: String, _ before: String?, _ after: String?,
      _ failing: ElementDraft.Failing, _ reason: String, _ keyword: String?
    ) {
      self.add(
        index, .init(.parameter, kind, action), text, before: before, after: after, direction: .request,
        failing: failing, reason: reason, element: element, base: old.place, revision: new.place, keyword: keyword)
    }
    if old.isRequired != new.isRequired {
      add(
        .requiredness, new.isRequired ? .becameRequired : .becameOptional,
        "is \(new.isRequired ? "required" : "optional") now", "\(old.isRequired)", "\(new.isRequired)",
        .request(with: []), "\(element) is missing", "required")
    }
    for (kind, keyword, had, has) in [
      (ChangeKind.reserved, "allowReserved", old.allowsReserved, new.allowsReserved),
      (.emptyValue, "allowEmptyValue", old.allowsEmptyValue, new.allowsEmptyValue),
    ] where had != has {
      add(
        kind, has ? .becameSet : .becameUnset, "\(keyword) is \(has) now", "\(had)", "\(has)", .request(with: [part]),
        "\(element) may not be written like that any more", keyword)
    }
    let before = Lifecycle(isDeprecated: old.isDeprecated, extensions: old.extensions)
    let after = Lifecycle(isDeprecated: new.isDeprecated, extensions: new.extensions)
    for item in before.changes(to: after, area: .parameter, today: options.today) {
      add(item.key.kind, item.key.action, item.text, item.before, item.after, .none, "", item.keyword)
    }
    compareContent(old, new, index, add)
  }

  private typealias Add = (
    ChangeKind, ChangeAction, String, String?, String?, ElementDraft.Failing, String, String?
  ) -> Void

  private func compareContent(_ old: Parameter, _ new: Parameter, _ index: Int, _ add: Add) {
    let part = MessagePart.parameter(old.name, old.location)
    let anchor = operations[index].label + " " + Self.element(new)
    switch (old.content, new.content) {
    case (.schema(let left, let style, let explode), .schema(let right, let newStyle, let newExplode)):
      if style != newStyle {
        add(
          .style, .changed, "style went from \(style.rawValue) to \(newStyle.rawValue)", style.rawValue,
          newStyle.rawValue, .request(with: [part]), "it is written in style \(newStyle.rawValue) now", "style")
      } else if explode != newExplode, isCompound(left, right) {
        add(
          .explode, .changed, "explode went from \(explode) to \(newExplode)", "\(explode)", "\(newExplode)",
          .request(with: [part]), "it is written with explode \(newExplode) now", "explode")
      }
      compare(left, right, index, part, anchor: anchor, direction: .request)
    case (.media(let left), .media(let right)):
      if Self.bare(left.type) != Self.bare(right.type) {
        add(
          .representation, .changed, "is written as \(right.type) now, not \(left.type)", left.type, right.type,
          .request(with: [part]), "it is read as \(right.type) now", "content")
      }
      compare(left.schema, right.schema, index, part, anchor: anchor, direction: .request)
    case (.schema(let left, let style, _), .media(let right)):
      add(
        .representation, .changed, "is written as \(right.type) now, not in style \(style.rawValue)", style.rawValue,
        right.type, .request(with: [part]), "it is read as \(right.type) now", nil)
      compare(left, right.schema, index, part, anchor: anchor, direction: .request)
    case (.media(let left), .schema(let right, let style, _)):
      add(
        .representation, .changed, "is written in style \(style.rawValue) now, not as \(left.type)", left.type,
        style.rawValue, .request(with: [part]), "it is read in style \(style.rawValue) now", nil)
      compare(left.schema, right, index, part, anchor: anchor, direction: .request)
    }
  }

  /// `explode` changes nothing about a single value.
  private func isCompound(_ left: SchemaID, _ right: SchemaID) -> Bool {
    let types = walk.base.flat(SchemaNode(left)).types.union(walk.revision.flat(SchemaNode(right)).types)
    return !types.isDisjoint(with: [.array, .object])
  }
}
