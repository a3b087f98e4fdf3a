/// RFC 3492, with the parameters of IDNA.
enum Punycode {
  private static let (base, low, high, skew, damp) = (36, 1, 26, 38, 700)

  private static func adapt(_ delta: Int, _ count: Int, _ isFirst: Bool) -> Int {
    var delta = isFirst ? delta / damp : delta / 2
    delta += delta / count
    var k = 0
    while delta > ((base - low) * high) / 2 {
      delta /= base - low
      k += base
    }
    return k + (base - low + 1) * delta / (delta + skew)
  }

  /// What a label without its `xn--` means; nil when it is none.
  static func decode(_ text: [UInt8]) -> [Unicode.Scalar]? {
    var output: [Unicode.Scalar] = []
    var input = text[...]
    if let dash = text.lastIndex(of: UInt8(ascii: "-")) {
      output = text[..<dash].map { Unicode.Scalar($0) }
      input = text[(dash + 1)...]
      if dash == 0 { return nil }
    }
    var (n, i, bias) = (128, 0, 72)
    while !input.isEmpty {
      let old = i
      var weight = 1
      var k = base
      while true {
        guard let byte = input.popFirst() else { return nil }
        let digit = byte.isLetter ? Int(byte | 0x20) - 0x61 : byte.isDigit ? Int(byte) - 0x30 + 26 : base
        let (product, overflow) = digit.multipliedReportingOverflow(by: weight)
        let (sum, carry) = i.addingReportingOverflow(product)
        guard digit < base, !overflow, !carry else { return nil }
        i = sum
        let threshold = k <= bias ? low : min(k - bias, high)
        if digit < threshold { break }
        let (next, tooLarge) = weight.multipliedReportingOverflow(by: base - threshold)
        if tooLarge { return nil }
        weight = next
        k += base
      }
      bias = adapt(i - old, output.count + 1, old == 0)
      n += i / (output.count + 1)
      i %= output.count + 1
      guard n <= 0x10FFFF, let scalar = Unicode.Scalar(UInt32(n)) else { return nil }
      output.insert(scalar, at: i)
      i += 1
    }
    return output
  }

  /// How many bytes a label has in ASCII, without its `xn--`; nil for one that is far too long.
  static func encodedCount(_ label: [Unicode.Scalar]) -> Int? {
    guard label.count <= 63 else { return nil }
    let basic = label.filter(\.isASCII).count
    var count = basic + (basic > 0 ? 1 : 0)
    var (n, delta, bias, handled) = (128, 0, 72, basic)
    while handled < label.count {
      guard let next = label.map({ Int($0.value) }).filter({ $0 >= n }).min() else { return nil }
      delta += (next - n) * (handled + 1)
      n = next
      for scalar in label {
        if scalar.value < n { delta += 1 }
        guard scalar.value == n else { continue }
        var q = delta
        var k = base
        while true {
          let threshold = k <= bias ? low : min(k - bias, high)
          count += 1
          if q < threshold { break }
          q = (q - threshold) / (base - threshold)
          k += base
        }
        bias = adapt(delta, handled + 1, handled == basic)
        delta = 0
        handled += 1
      }
      delta += 1
      n += 1
    }
    return count
  }
}
