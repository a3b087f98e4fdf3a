import ContractText

/// Which components of the contract's own file are used: by operations, by other files, or by components that are.
///
/// What could be a reference counts as one: better a component too many than one that is missed.
struct ComponentUses: Sendable {
  struct Component: Sendable {
    let section: String
    let key: Node
    let value: Node
    let sectionSize: Int
  }

  private(set) var components: [Component] = []
  private(set) var isUsed: [Bool] = []
  private var indices: [Reference: Int] = [:]
  private var uses: [[Int]] = []
  /// Uses by what only the whole contract tells: anchors, ids, bases with a discriminator.
  private var names: [String: [Int]] = [:]
  private var pending: [(owner: Int, name: String)] = []
  private var bases: Set<Int> = []
  private var heirs: [(base: Int, heir: Int)] = []
  private let ownFile: String
  /// Stands for all that is no component.
  private var root: Int { components.count }

  private struct Reference: Hashable {
    let section: String
    let name: String
  }

  init(_ subject: LintSubject) {
    ownFile = Self.lastStep(subject.documents.first?.file ?? "")
    let sections = subject.componentSections
    for (section, node) in sections {
      for (key, value) in node.entries {
        indices[Reference(section: section, name: key.text)] = components.count
        components.append(Component(section: section, key: key, value: value, sectionSize: node.count))
      }
    }
    isUsed = [Bool](repeating: false, count: components.count + 1)
    uses = [[Int]](repeating: [], count: components.count + 1)
    guard !components.isEmpty else { return }
    let own = Set(sections.map(\.node))
    for (number, document) in subject.documents.enumerated() {
      walk(document.root, root, isOwn: number == 0, leavingOut: own)
    }
    for (index, component) in components.enumerated() {
      walk(component.value, index, isOwn: true, leavingOut: [])
      noteAncestry(component, index)
    }
    for (base, heir) in heirs where bases.contains(base) { uses[base].append(heir) }
    for (owner, name) in pending { uses[owner] += names[name] ?? [] }
    spread()
  }

  private mutating func spread() {
    var open = [root]
    while let owner = open.popLast() {
      for index in uses[owner] where !isUsed[index] {
        isUsed[index] = true
        open.append(index)
      }
    }
  }

  private mutating func walk(_ start: Node, _ owner: Int, isOwn: Bool, leavingOut sections: Set<Node>) {
    var open = [start]
    while let node = open.popLast() {
      if sections.contains(node) { continue }
      switch node.kind {
      case .mapping:
        for (key, value) in node.entries {
          if value.kind == .string { read(key, value, owner, isOwn) }
          if key.hasText("discriminator") { readMapping(value, owner, isOwn) }
          if value.kind.isCollection { open.append(value) }
        }
      case .sequence:
        for item in node.items {
          if item.kind.isCollection { open.append(item) } else if item.kind == .string { use(item, owner, isOwn) }
        }
      default: continue
      }
    }
  }

  private mutating func read(_ key: Node, _ value: Node, _ owner: Int, _ isOwn: Bool) {
    if key.hasText("$anchor") || key.hasText("$dynamicAnchor") {
      if owner != root { names["#" + value.text, default: []].append(owner) }
    } else if key.hasText("$id") || key.hasText("id") {
      if owner != root { names[Self.lastStep(value.text), default: []].append(owner) }
    } else if key.hasText("$ref") || key.hasText("$dynamicRef") || key.hasText("operationRef") {
      use(value.text, owner, isOwn)
    } else {
      use(value, owner, isOwn)
    }
  }

  /// Text that is no reference by its key, but looks like one: extensions have their own.
  private mutating func use(_ value: Node, _ owner: Int, _ isOwn: Bool) {
    if value.withBytes({ $0.first == UInt8(ascii: "#") && $0.count > 1 && $0[1] == UInt8(ascii: "/") }) {
      use(value.text, owner, isOwn)
    }
  }

  private mutating func readMapping(_ discriminator: Node, _ owner: Int, _ isOwn: Bool) {
    if owner != root { bases.insert(owner) }
    for (_, value) in (discriminator.member("mapping") ?? discriminator).entries where value.kind == .string {
      if let index = indices[Reference(section: "schemas", name: value.text)] { uses[owner].append(index) }
      use(value.text, owner, isOwn)
    }
    if let value = discriminator.member("defaultMapping") {
      if let index = indices[Reference(section: "schemas", name: value.text)] { uses[owner].append(index) }
    }
  }

  /// A schema that extends one with a discriminator is used as soon as that one is: readers find it by its name.
  private mutating func noteAncestry(_ component: Component, _ index: Int) {
    guard component.section == "schemas", let members = component.value.member("allOf") else { return }
    for member in members.items {
      if let text = member.member("$ref")?.text, let base = target(of: text, isOwn: true) {
        heirs.append((base, index))
      }
    }
  }

  private mutating func use(_ text: String, _ owner: Int, _ isOwn: Bool) {
    if let index = target(of: text, isOwn: isOwn) {
      if index != owner { uses[owner].append(index) }
      return
    }
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2, !parts[1].isEmpty, !parts[1].hasPrefix("/") { pending.append((owner, "#" + parts[1])) }
    if let file = parts.first, !file.isEmpty { pending.append((owner, Self.lastStep(String(file)))) }
  }

  /// The component that a reference leads to, or into.
  private func target(of text: String, isOwn: Bool) -> Int? {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    // By the file's name alone: two files of one name in different folders count as one.
    guard parts[0].isEmpty ? isOwn : Self.lastStep(String(parts[0])) == ownFile else { return nil }
    let steps = parts[1].split(separator: "/", omittingEmptySubsequences: false).dropFirst().map { Self.decoded($0) }
    if steps.count >= 3, steps[0] == "components" { return indices[Reference(section: steps[1], name: steps[2])] }
    guard steps.count >= 2 else { return nil }
    return indices[Reference(section: steps[0] == "definitions" ? "schemas" : steps[0], name: steps[1])]
  }

  private static func lastStep(_ path: String) -> String {
    String(path.split(separator: "/").last ?? "").lowercased()
  }

  /// Percent escapes (RFC 3986 §2.1), then the pointer's own (RFC 6901 §4).
  private static func decoded(_ step: Substring) -> String {
    guard step.utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "~") }) else { return String(step) }
    var bytes: [UInt8] = []
    var rest = Array(step.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self).replacing("~1", with: "/").replacing("~0", with: "~")
  }
}
