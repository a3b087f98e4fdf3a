/// FIPS 180-4. A lock needs a fingerprint that does not depend on a library; nothing secret passes here.
struct SHA256: Sendable {
  private var state: (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32) = (
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19
  )

  /// The digest as 64 hexadecimal digits in lower case.
  static func hex(_ bytes: [UInt8]) -> String {
    var hash = SHA256()
    let whole = bytes.count & ~63
    bytes.withUnsafeBufferPointer { hash.compress($0[..<whole]) }
    // The padding: a one bit, zeros, the length in bits as a big-endian 64-bit number.
    var tail = Array(bytes[whole...]) + [0x80]
    while tail.count % 64 != 56 { tail.append(0) }
    let bits = UInt64(bytes.count) &* 8
    for shift in stride(from: 56, through: 0, by: -8) { tail.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift))) }
    tail.withUnsafeBufferPointer { hash.compress($0[...]) }
    return hash.text
  }

  private var text: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for word in [state.0, state.1, state.2, state.3, state.4, state.5, state.6, state.7] {
      for shift in stride(from: 28, through: 0, by: -4) { text.append(digits[Int(word >> UInt32(shift)) & 15]) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whole blocks of 64 bytes. Written with wrapping operators and two local buffers, because debug builds run it too.
  private mutating func compress(_ input: Slice<UnsafeBufferPointer<UInt8>>) {
    let bytes = UnsafeBufferPointer(rebasing: input)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { w in
      Self.constants.withUnsafeBufferPointer { k in
        var offset = 0
        while offset < bytes.count {
          var i = 0
          while i < 16 {
            let j = offset &+ i &* 4
            let high = UInt32(bytes[j]) &<< 24 | UInt32(bytes[j &+ 1]) &<< 16
            w[i] = high | UInt32(bytes[j &+ 2]) &<< 8 | UInt32(bytes[j &+ 3])
            i &+= 1
          }
          while i < 64 {
            let a = w[i &- 15], b = w[i &- 2]
            let s0 = (a &>> 7 | a &<< 25) ^ (a &>> 18 | a &<< 14) ^ (a &>> 3)
            let s1 = (b &>> 17 | b &<< 15) ^ (b &>> 19 | b &<< 13) ^ (b &>> 10)
            w[i] = w[i &- 16] &+ s0 &+ w[i &- 7] &+ s1
            i &+= 1
          }
          rounds(w, k)
          offset &+= 64
        }
      }
    }
  }

  /// Four rounds at a time: after four the variables that a round renames have gone half round, and are swapped by name.
  private mutating func rounds(_ w: UnsafeMutableBufferPointer<UInt32>, _ k: UnsafeBufferPointer<UInt32>) {
    var (a, b, c, d) = (state.0, state.1, state.2, state.3)
    var (e, f, g, h) = (state.4, state.5, state.6, state.7)
    var i = 0
    while i < 64 {
      h = h &+ Self.mixed(e) &+ (g ^ (e & (f ^ g))) &+ k[i] &+ w[i]
      d = d &+ h
      h = h &+ Self.spread(a) &+ ((a & b) | (c & (a | b)))
      g = g &+ Self.mixed(d) &+ (f ^ (d & (e ^ f))) &+ k[i &+ 1] &+ w[i &+ 1]
      c = c &+ g
      g = g &+ Self.spread(h) &+ ((h & a) | (b & (h | a)))
      f = f &+ Self.mixed(c) &+ (e ^ (c & (d ^ e))) &+ k[i &+ 2] &+ w[i &+ 2]
      b = b &+ f
      f = f &+ Self.spread(g) &+ ((g & h) | (a & (g | h)))
      e = e &+ Self.mixed(b) &+ (d ^ (b & (c ^ d))) &+ k[i &+ 3] &+ w[i &+ 3]
      a = a &+ e
      e = e &+ Self.spread(f) &+ ((f & g) | (h & (f | g)))
      (a, b, c, d, e, f, g, h) = (e, f, g, h, a, b, c, d)
      i &+= 4
    }
    state = (
      state.0 &+ a, state.1 &+ b, state.2 &+ c, state.3 &+ d, state.4 &+ e, state.5 &+ f, state.6 &+ g, state.7 &+ h
    )
  }

  @inline(__always)
  private static func mixed(_ x: UInt32) -> UInt32 {
    (x &>> 6 | x &<< 26) ^ (x &>> 11 | x &<< 21) ^ (x &>> 25 | x &<< 7)
  }

  @inline(__always)
  private static func spread(_ x: UInt32) -> UInt32 {
    (x &>> 2 | x &<< 30) ^ (x &>> 13 | x &<< 19) ^ (x &>> 22 | x &<< 10)
  }

  private static let constants: [UInt32] = fractions(ofCubeRootsOf: 64)

  /// The first 32 bits of the fractional parts of the cube roots of the first primes: computed, so that nothing can be
  /// mistyped. `root` is the integer cube root of prime · 2^96, whose low 32 bits are those bits.
  private static func fractions(ofCubeRootsOf count: Int) -> [UInt32] {
    var primes: [UInt64] = []
    var candidate: UInt64 = 2
    while primes.count < count {
      if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
      candidate += 1
    }
    return primes.map { prime in
      var root: UInt64 = 0
      // Bit by bit: a cube of a 35-bit number fits 128 bits.
      for bit in stride(from: 34, through: 0, by: -1) {
        let trial = UInt128(root | 1 << UInt64(bit))
        if trial * trial * trial <= UInt128(prime) << 96 { root = UInt64(trial) }
      }
      return UInt32(truncatingIfNeeded: root)
    }
  }
}
