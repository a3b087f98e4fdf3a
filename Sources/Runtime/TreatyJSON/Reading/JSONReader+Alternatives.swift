/// Rules about which members an object has: alternatives of `required`. Fields are told by their index, and by `~` of it when they must not be there; each is asked before
/// the object is ended.
extension JSONReader {
  /// At least one of the groups must be there whole (`anyOf` of `required`).
  public mutating func anyOf(_ object: JSONObjectCursor, _ groups: [Int]...) {
    if groups.contains(where: { hasAll($0, object) }) { return }
    failGroups("anyOf", "at least one of these must be there", groups, object)
  }

  /// Exactly one of the groups must be there whole (`oneOf` of `required`).
  public mutating func oneOf(_ object: JSONObjectCursor, _ groups: [Int]...) {
    let count = groups.count { hasAll($0, object) }
    if count == 1 { return }
    failGroups("oneOf", "exactly one of these must be there, not \(count)", groups, object)
  }

  /// None of the groups may be there whole (`not` with `required`).
  public mutating func noneOf(_ object: JSONObjectCursor, _ groups: [Int]...) {
    if !groups.contains(where: { hasAll($0, object) }) { return }
    failGroups("not", "these must not be there together", groups, object)
  }

  /// Fields that are due in one direction only; nil of them is missed where the direction is unknown.
  public mutating func due(_ object: JSONObjectCursor, inRequests: [Int] = [], inResponses: [Int] = []) {
    let due =
      switch options.direction {
      case .request: inRequests
      case .response: inResponses
      case .unknown: [Int]()
      }
    for field in due where !has(field, object) { failMissing(object.fields[field], at: object.offset) }
  }

  private func hasAll(_ fields: [Int], _ object: JSONObjectCursor) -> Bool {
    fields.allSatisfy { index in
      // `~` of an index: that field must not be there.
      if index < 0 { return !has(~index, object) }
      return has(index, object)
    }
  }

  private func has(_ field: Int, _ object: JSONObjectCursor) -> Bool {
    if object.fields.count <= 64 { return object.seen & (1 << UInt64(field % 64)) != 0 }
    let place = object.slice + field / 64
    return seenFields.indices.contains(place) && seenFields[place] & (1 << UInt64(field % 64)) != 0
  }

  @inline(never)
  private mutating func failGroups(
    _ id: String, _ rule: String, _ groups: [[Int]], _ object: JSONObjectCursor
  ) {
    let fields = object.fields
    let names = groups.prefix(12).map { group in
      group.filter { $0 >= 0 }.map { "\"\(fields[$0])\"" }.joined(separator: " and ")
    }
    fail(id, "\(rule): \(names.joined(separator: ", "))\(groups.count > 12 ? ", …" : "")", at: object.offset)
  }
}
