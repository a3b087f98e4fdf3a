/// Different names, found by their bytes: Swift's own equality of strings ignores normalisation, JSON's does not.
///
/// Plain memory that the arena owns.
struct NameTable {
  /// So many names are compared one by one: faster than any table.
  private static let few = 8

  let count: Int
  private let words: UnsafePointer<NameWord>
  private let names: UnsafePointer<InstanceNode>
  private let slots: UnsafePointer<Int32>
  private let slotMask: Int

  /// Takes names of which none is there twice.
  init(_ texts: [String], _ arena: InstanceArena) {
    count = texts.count
    names = UnsafePointer(arena.array(texts.map(arena.text)))
    words = UnsafePointer(arena.array(UnsafeBufferPointer(start: names, count: count).map(NameWord.init)))
    var capacity = 4
    while capacity < count * 2 { capacity *= 2 }
    slotMask = capacity - 1
    var slots = [Int32](repeating: -1, count: capacity)
    for index in 0..<count where count > Self.few {
      var slot = words[index].spread & slotMask
      while slots[slot] >= 0 { slot = (slot + 1) & slotMask }
      slots[slot] = Int32(truncatingIfNeeded: index)
    }
    self.slots = UnsafePointer(arena.array(slots))
  }

  subscript(_ index: Int) -> String { names[index].text }

  /// The index of the name; negative when it is not there.
  @inline(__always)
  func find(_ word: NameWord, _ name: InstanceNode) -> Int {
    if count <= Self.few {
      for index in 0..<count where words[index] == word && (word.isExact || names[index].hasBytes(of: name)) {
        return index
      }
      return -1
    }
    var slot = word.spread & slotMask
    // At most half of the slots are taken: the chain ends.
    while true {
      let index = Int(slots[slot])
      if index < 0 { return -1 }
      if words[index] == word, word.isExact || names[index].hasBytes(of: name) { return index }
      slot = (slot + 1) & slotMask
    }
  }

  /// Whether the object has a member of that name. Linear in its members.
  @inline(__always)
  func isIn(_ object: InstanceNode, _ index: Int) -> Bool {
    let (word, members) = (words[index], object.members)
    for position in 0..<object.count where members[position].word == word {
      if word.isExact || names[index].hasBytes(of: members[position].name) { return true }
    }
    return false
  }
}
