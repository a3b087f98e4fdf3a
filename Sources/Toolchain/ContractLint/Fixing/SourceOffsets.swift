import ContractText

/// From positions of a text to its bytes, for many positions of one text.
package final class SourceOffsets: Sendable {
  package let bytes: [UInt8]
  /// Where each line begins. Lines end with LF, CR LF or CR, as for nodes.
  private let starts: [Int]
  /// How many scalars begin before each block of 64 bytes: a line may have megabytes, and be asked about often.
  private let scalars: [Int]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    var scalars: [Int] = []
    scalars.reserveCapacity(bytes.count / 64 + 2)
    bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      for index in bytes.indices {
        if index & 63 == 0 { scalars.append(count) }
        if bytes[index] & 0xC0 != 0x80 { count += 1 }
        if bytes[index] == 0x0A { starts.append(index + 1) }
        if bytes[index] == 0x0D, index + 1 == bytes.count || bytes[index + 1] != 0x0A { starts.append(index + 1) }
      }
    }
    self.starts = starts
    self.scalars = scalars.isEmpty ? [0] : scalars
  }

  /// The bytes of a line, its end included; empty behind the last one.
  package func line(_ number: Int) -> Range<Int> {
    guard number >= 1, number <= starts.count else { return bytes.count..<bytes.count }
    return starts[number - 1]..<(number < starts.count ? starts[number] : bytes.count)
  }

  /// The line that an offset lies in, from 1.
  package func lineNumber(of offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// - Returns: the line's end for a column behind it.
  package func offset(of position: Position) -> Int {
    let line = line(Int(position.line))
    let wanted = scalarCount(before: line.lowerBound) + Int(position.column) - 1
    // The last block that begins at the scalar or before it.
    var (low, high) = (0, scalars.count)
    while low < high {
      let middle = (low + high) / 2
      if scalars[middle] <= wanted { low = middle + 1 } else { high = middle }
    }
    var index = max(0, low - 1) * 64
    var count = scalars[max(0, low - 1)]
    while index < line.upperBound, bytes[index] & 0xC0 == 0x80 || count < wanted {
      if bytes[index] & 0xC0 != 0x80 { count += 1 }
      index += 1
    }
    return min(max(index, line.lowerBound), line.upperBound)
  }

  private func scalarCount(before offset: Int) -> Int {
    let block = min(offset / 64, scalars.count - 1)
    return scalars[block] + bytes[block * 64..<offset].count { $0 & 0xC0 != 0x80 }
  }

  package func range(of place: Place) -> Range<Int> {
    let start = offset(of: place.start)
    return start..<max(start, offset(of: place.end))
  }

  /// The position of an offset, columns counted in scalars.
  package func position(of offset: Int) -> Position {
    let line = lineNumber(of: offset)
    let column = scalarCount(before: offset) - scalarCount(before: self.line(line).lowerBound)
    return Position(line: line, column: column + 1)
  }

  /// Whether only spaces and tabs stand there.
  package func isBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 } }

  /// What ends a line; of the last one, what ends the one before.
  package func lineEnd(near offset: Int) -> [UInt8] {
    for number in [lineNumber(of: offset), lineNumber(of: offset) - 1, 1] where number >= 1 {
      let line = bytes[line(number)]
      if line.last == 0x0A { return line.dropLast().last == 0x0D ? [0x0D, 0x0A] : [0x0A] }
      if line.last == 0x0D { return [0x0D] }
    }
    return [0x0A]
  }
}
