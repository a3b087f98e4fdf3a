import ContractModel
import ContractText

extension ComparisonRun {
  func compareResponses(_ index: Int) {
    let (old, new) = (operations[index].base.responses, operations[index].revision.responses)
    let matching = ResponseMatching(old, new)
    for (left, right) in matching.pairs { compare(left, right, index) }
    let known = Set(old.map(\.status))
    let fresh = new.first { $0.status.isSuccess && !known.contains($0.status) }
    for response in matching.removed {
      let failing: ElementDraft.Failing =
        fresh.map { .response($0.status, $0.content.first?.type) } ?? .request(with: [])
      add(
        index, .init(.response, Self.kind(response), .removed), "response \(response.status.text) was removed",
        before: response.status.text, direction: .response, failing: failing,
        reason: fresh.map { "status \($0.status.text) is not known" }
          ?? "it is not answered with \(response.status.text) any more",
        element: "response \(response.status.text)", base: response.place)
    }
    for response in matching.added {
      add(
        index, .init(.response, Self.kind(response), .added), "response \(response.status.text) was added",
        after: response.status.text, direction: .response, element: "response \(response.status.text)",
        revision: response.place)
    }
  }

  private static func kind(_ response: Response) -> ChangeKind {
    response.status == .default ? .fallback : response.status.isSuccess ? .success : .failure
  }

  private func compare(_ old: Response, _ new: Response, _ index: Int) {
    let element = "response \(new.status.text)"
    let matching = MediaTypes(old.content, new.content)
    for (left, right) in matching.pairs {
      compareName(left, right, index, element, direction: .response)
      compareSchemas(
        left, right, index, .response(new.status, right.type), anchor: operations[index].label + " " + element,
        direction: .response)
    }
    for media in matching.removed {
      let other = matching.added.first ?? new.content.first
      add(
        index, .init(.mediaType, .existence, .removed), "media type \(media.type) was removed", before: media.type,
        direction: .response,
        failing: other.map { .response(new.status, $0.type) } ?? .response(new.status, nil),
        reason: "\(media.type) is expected", element: element, base: media.place)
    }
    for media in matching.added {
      add(
        index, .init(.mediaType, .existence, .added), "media type \(media.type) was added", after: media.type,
        direction: .response, element: element, revision: media.place)
    }
    compareHeaders(old, new, index)
    compareLinks(old, new, index)
  }

  private func compareHeaders(_ old: Response, _ new: Response, _ index: Int) {
    let news = Dictionary(new.headers.map { ($0.name.lowercased(), $0) }) { first, _ in first }
    let olds = Set(old.headers.map { $0.name.lowercased() })
    for header in old.headers {
      let element = "response \(new.status.text) header \(header.name)"
      guard let other = news[header.name.lowercased()] else {
        add(
          index, .init(.header, header.isRequired ? .required : .optional, .removed), "was removed",
          before: header.name, direction: .response, failing: .response(new.status, nil),
          reason: "header \(header.name) is missing", element: element, base: header.place)
        continue
      }
      compare(header, other, new.status, index, element)
    }
    for header in new.headers where !olds.contains(header.name.lowercased()) {
      add(
        index, .init(.header, .existence, .added), "was added", after: header.name, direction: .response,
        element: "response \(new.status.text) header \(header.name)", revision: header.place)
    }
  }

  private func compare(_ old: Header, _ new: Header, _ status: StatusPattern, _ index: Int, _ element: String) {
    if old.isRequired != new.isRequired {
      add(
        index, .init(.header, .requiredness, new.isRequired ? .becameRequired : .becameOptional),
        "is \(new.isRequired ? "required" : "optional") now", before: "\(old.isRequired)", after: "\(new.isRequired)",
        direction: .response, failing: .response(status, nil), reason: "header \(old.name) is missing",
        element: element, base: old.place, revision: new.place, keyword: "required")
    }
    if old.isDeprecated != new.isDeprecated {
      add(
        index, .init(.header, .deprecation, new.isDeprecated ? .becameSet : .becameUnset),
        new.isDeprecated ? "is deprecated now" : "is not deprecated any more", element: element, base: old.place,
        revision: new.place, keyword: "deprecated")
    }
    let anchor = operations[index].label + " " + element
    let part = MessagePart.header(status, new.name)
    switch (old.content, new.content) {
    case (.schema(let left, _, let explode), .schema(let right, _, let newExplode)):
      if explode != newExplode, !walk.base.flat(SchemaNode(left)).types.isDisjoint(with: [.object]) {
        add(
          index, .init(.header, .explode, .changed), "explode went from \(explode) to \(newExplode)",
          before: "\(explode)", after: "\(newExplode)", direction: .response, failing: .response(status, nil),
          reason: "it is read with explode \(explode)", element: element, base: old.place, revision: new.place,
          keyword: "explode")
      }
      compare(left, right, index, part, anchor: anchor, direction: .response)
    case (.media(let left), .media(let right)) where Self.bare(left.type) == Self.bare(right.type):
      compare(left.schema, right.schema, index, part, anchor: anchor, direction: .response)
    default:
      add(
        index, .init(.header, .representation, .changed), "is written in another way now", direction: .response,
        failing: .response(status, nil), reason: "it is read as it was written before", element: element,
        base: old.place, revision: new.place)
    }
  }

  private func compareLinks(_ old: Response, _ new: Response, _ index: Int) {
    let news = Dictionary(new.links.map { ($0.name, $0) }) { first, _ in first }
    let olds = Set(old.links.map(\.name))
    for link in old.links {
      let element = "response \(new.status.text) link \(link.name)"
      guard let other = news[link.name] else {
        add(
          index, .init(.link, .existence, .removed), "was removed", before: link.name, direction: .response,
          element: element, base: link.place)
        continue
      }
      let isSame =
        link.operationID == other.operationID && link.operationReference == other.operationReference
        && link.parameters == other.parameters && link.body == other.body && link.server == other.server
      if !isSame {
        add(
          index, .init(.link, .target, .changed), "leads elsewhere now", before: Self.target(link),
          after: Self.target(other), direction: .response, element: element, base: link.place, revision: other.place)
      }
    }
    for link in new.links where !olds.contains(link.name) {
      add(
        index, .init(.link, .existence, .added), "was added", after: link.name, direction: .response,
        element: "response \(new.status.text) link \(link.name)", revision: link.place)
    }
  }

  private static func target(_ link: Link) -> String {
    let parameters = link.parameters.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return ([link.operationID ?? link.operationReference ?? ""] + parameters).joined(separator: " ")
  }
}
