/// Values that are kept once and known by their number.
struct Interned<Value: Hashable> {
  private var values: [Value]
  private var numbers: [Value: Int32] = [:]

  init(_ values: [Value]) {
    self.values = values
    for (index, value) in values.enumerated() { numbers[value] = Int32(index) }
  }

  var count: Int { values.count }
  subscript(index: Int) -> Value { values[index] }

  mutating func index(of value: Value) -> Int32 {
    if let known = numbers[value] { return known }
    let new = Int32(values.count)
    numbers[value] = new
    values.append(value)
    return new
  }
}
