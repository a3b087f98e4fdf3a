/// Days and seconds since 1970-01-01T00:00:00Z in the proleptic Gregorian calendar.
enum Timestamp {
  /// The day's number (after Howard Hinnant's `days_from_civil`, which is in the public domain).
  static func days(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The number that `count` digits at `start` are; nil when they are not all there.
  @inline(__always)
  static func digits(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> Int? {
    guard start + count <= text.count else { return nil }
    var value = 0
    for index in start..<start + count {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }

  @inline(__always)
  static func byte(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt8 {
    index < text.count ? text[index] : 0
  }

  /// A date at the beginning of the text: `2026-02-28`.
  @inline(__always)
  static func date(_ text: UnsafeBufferPointer<UInt8>) -> (year: Int, month: Int, day: Int)? {
    guard let year = digits(text, 0, 4), byte(text, 4) == UInt8(ascii: "-"), let month = digits(text, 5, 2),
      byte(text, 7) == UInt8(ascii: "-"), let day = digits(text, 8, 2), 1...12 ~= month,
      day >= 1, day <= daysIn(month: month, year: year)
    else { return nil }
    return (year, month, day)
  }

  /// Two digits at a place that has room.
  @inline(__always)
  static func put(_ value: Int, _ count: Int, _ out: UnsafeMutableBufferPointer<UInt8>, _ start: Int) {
    var rest = value
    for index in (start..<start + count).reversed() {
      out[index] = UInt8(truncatingIfNeeded: rest % 10) &+ UInt8(ascii: "0")
      rest /= 10
    }
  }
}
