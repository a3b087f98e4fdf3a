import ContractModel
import ContractText

extension ComparisonRun {
  func compareBody(_ index: Int) {
    let (old, new) = (operations[index].base.body, operations[index].revision.body)
    let element = "request body"
    switch (old, new) {
    case (nil, nil): break
    case (nil, let new?):
      let action: ChangeKind = new.isRequired ? .required : .optional
      add(
        index, .init(.requestBody, action, .added), "\(action.rawValue) request body was added",
        after: action.rawValue, direction: .request, failing: .request(with: []), reason: "the body is missing",
        element: element, revision: new.place)
    case (let old?, nil):
      add(
        index, .init(.requestBody, .existence, .removed), "request body was removed", before: "body",
        direction: .request, failing: .request(with: old.content.first.map { [.body($0.type)] } ?? []),
        reason: "no body is expected any more", element: element, base: old.place)
    case (let old?, let new?):
      if old.isRequired != new.isRequired {
        add(
          index, .init(.requestBody, .requiredness, new.isRequired ? .becameRequired : .becameOptional),
          "request body is \(new.isRequired ? "required" : "optional") now", before: "\(old.isRequired)",
          after: "\(new.isRequired)", direction: .request, failing: .request(with: []), reason: "the body is missing",
          element: element, base: old.place, revision: new.place, keyword: "required")
      }
      compareMedia(old.content, new.content, index, element)
    }
  }

  private func compareMedia(_ old: [MediaType], _ new: [MediaType], _ index: Int, _ element: String) {
    let matching = MediaTypes(old, new)
    for (left, right) in matching.pairs {
      compareName(left, right, index, element, direction: .request)
      let anchor = operations[index].label + " " + element
      compareSchemas(left, right, index, .body(right.type), anchor: anchor, direction: .request)
      compareEncodings(left, right, index, element)
    }
    for media in matching.removed {
      add(
        index, .init(.mediaType, .existence, .removed), "media type \(media.type) was removed", before: media.type,
        direction: .request, failing: .request(with: [.body(media.type)]), reason: "\(media.type) is not read any more",
        element: element, base: media.place)
    }
    for media in matching.added {
      add(
        index, .init(.mediaType, .existence, .added), "media type \(media.type) was added", after: media.type,
        direction: .request, element: element, revision: media.place)
    }
  }

  func compareName(
    _ old: MediaType, _ new: MediaType, _ index: Int, _ element: String, direction: ChangeDirection
  ) {
    guard MediaTypes.normal(old.type) != MediaTypes.normal(new.type) else { return }
    let action: ChangeAction = MediaTypes.holds(new.type, old.type) ? .widened : .narrowed
    let failing: ElementDraft.Failing =
      direction == .request ? .request(with: [.body(old.type)]) : .response(.code(200), new.type)
    add(
      index, .init(.mediaType, .name, action), "media type went from \(old.type) to \(new.type)", before: old.type,
      after: new.type, direction: direction, failing: failing,
      reason: direction == .request ? "\(new.type) is expected now" : "\(old.type) is expected",
      element: element, base: old.place, revision: new.place)
  }

  func compareSchemas(
    _ old: MediaType, _ new: MediaType, _ index: Int, _ part: MessagePart, anchor: String,
    direction: ChangeDirection
  ) {
    let way: ChangeDirection = direction
    if old.schema != nil || new.schema != nil {
      compare(
        old.schema, new.schema, index, part, anchor: anchor, direction: way == .request ? .request : .response,
        media: (old, new))
    }
    if old.itemSchema != nil || new.itemSchema != nil {
      compare(
        old.itemSchema, new.itemSchema, index, part, anchor: anchor + " items",
        direction: way == .request ? .request : .response, media: (old, new))
    }
  }

  private func compareEncodings(_ old: MediaType, _ new: MediaType, _ index: Int, _ element: String) {
    let news = Dictionary(new.encodings.map { ($0.property, $0) }) { first, _ in first }
    for encoding in old.encodings {
      let name = "\(element) part \(encoding.property)"
      let other = news[encoding.property]
      if let type = encoding.contentType, let now = other?.contentType, type != now {
        add(
          index, .init(.encoding, .contentType, .changed), "content type went from \(type) to \(now)", before: type,
          after: now, direction: .request, failing: .request(with: [.body(old.type)]), reason: "\(now) is expected now",
          element: name, base: old.place, revision: new.place)
      }
      let (style, newStyle) = (encoding.style, other?.style)
      if style != newStyle || encoding.explode != other?.explode {
        let (from, to) = (Self.written(encoding), other.map(Self.written) ?? "by default")
        add(
          index, .init(.encoding, .style, .changed), "is written \(to) now, not \(from)", before: from, after: to,
          direction: .request, failing: .request(with: [.body(old.type)]), reason: "it is read \(to) now",
          element: name, base: old.place, revision: new.place)
      }
      let headers = Set(other?.headers.map { $0.name.lowercased() } ?? [])
      for header in encoding.headers where !headers.contains(header.name.lowercased()) {
        add(
          index, .init(.encoding, .existence, .removed), "header \(header.name) was removed", before: header.name,
          direction: .request, element: name, base: header.place)
      }
      let known = Set(encoding.headers.map { $0.name.lowercased() })
      for header in other?.headers ?? [] where header.isRequired && !known.contains(header.name.lowercased()) {
        add(
          index, .init(.encoding, .required, .added), "required header \(header.name) was added", after: header.name,
          direction: .request, failing: .request(with: [.body(old.type)]), reason: "header \(header.name) is missing",
          element: name, revision: header.place)
      }
    }
  }

  private static func written(_ encoding: Encoding) -> String {
    "in style \(encoding.style?.rawValue ?? "form")\(encoding.explode == true ? ", exploded" : "")"
  }
}
