import TreatyJSON

/// `format: date-time` (RFC 3339 §5.6), written and read without a formatter.
///
/// Read: any offset, `t` and `z` in lower case too, any number of fraction digits (beyond nine they are dropped, which a
/// `Date` cannot tell apart anyway). A leap second is accepted where one can be, at 23:59:60 UTC at the end of a month, and
/// is the second after, as POSIX time counts. Written: in UTC, with as few fraction digits as read back to the same date.
extension Date: TextFormat {
  public static var formatName: StaticString { "date-time" }

  public static func parse(_ text: UnsafeBufferPointer<UInt8>) -> Date? {
    guard let (year, month, day) = Timestamp.date(text), Timestamp.byte(text, 10) | 0x20 == UInt8(ascii: "t"),
      let hour = Timestamp.digits(text, 11, 2), hour < 24, Timestamp.byte(text, 13) == UInt8(ascii: ":"),
      let minute = Timestamp.digits(text, 14, 2), minute < 60, Timestamp.byte(text, 16) == UInt8(ascii: ":"),
      let second = Timestamp.digits(text, 17, 2), second <= 60
    else { return nil }
    var index = 19
    var fraction = 0
    var digits = 0
    if Timestamp.byte(text, index) == UInt8(ascii: ".") {
      index += 1
      let start = index
      while index < text.count, text[index] &- UInt8(ascii: "0") <= 9 {
        if digits < 9 {
          fraction = fraction * 10 + Int(text[index] - UInt8(ascii: "0"))
          digits += 1
        }
        index += 1
      }
      guard index > start else { return nil }
      while digits > 0, fraction.isMultiple(of: 10) { (fraction, digits) = (fraction / 10, digits - 1) }
    }
    guard let offset = offset(text, index) else { return nil }
    let seconds =
      Timestamp.days(year: year, month: month, day: day) * 86_400 + hour * 3600 + minute * 60 + second - offset
    if second == 60 {
      // The next second has to be the first of a month in UTC.
      guard seconds % 86_400 == 0, Timestamp.civil(seconds / 86_400).day == 1 else { return nil }
    }
    return Date(timeIntervalSinceReferenceDate: interval(seconds - epoch, fraction, digits))
  }

  /// Seconds east of UTC; nil when there is no offset, or something behind it.
  private static func offset(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    let sign = Timestamp.byte(text, index)
    if sign | 0x20 == UInt8(ascii: "z") { return index + 1 == text.count ? 0 : nil }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), index + 6 == text.count,
      let hours = Timestamp.digits(text, index + 1, 2), hours < 24, text[index + 3] == UInt8(ascii: ":"),
      let minutes = Timestamp.digits(text, index + 4, 2), minutes < 60
    else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }

  /// 2001-01-01, from which dates count.
  private static let epoch = 978_307_200
  private static let powers: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]

  /// Reading and writing have to compute this in the same way, so that what is written reads back.
  @inline(__always)
  private static func interval(_ seconds: Int, _ fraction: Int, _ digits: Int) -> Double {
    digits == 0 ? Double(seconds) : Double(seconds) + Double(fraction) / powers[digits]
  }

  public func write(_ json: inout JSONWriter) {
    let interval = timeIntervalSinceReferenceDate
    // RFC 3339 has the years 0000 to 9999.
    guard interval >= -63_113_904_000, interval < 252_455_616_000 else { return json.double(.nan) }
    var seconds = Int(interval.rounded(.down))
    var fraction = 0
    var digits = 0
    if Double(seconds) != interval {
      let rest = interval - Double(seconds)
      repeat {
        digits += 1
        fraction = Int((rest * Self.powers[digits]).rounded())
      } while digits < 9 && Self.interval(seconds, fraction, digits) != interval
      while digits > 0, fraction.isMultiple(of: 10) { (fraction, digits) = (fraction / 10, digits - 1) }
      // Nine digits may round up to the next second; so may fewer, and then the loop above went on to more.
      if digits == 0, fraction > 0 { (seconds, fraction) = (seconds + fraction, 0) }
    }
    seconds += Self.epoch
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let time = seconds - days * 86_400
    let (year, month, day) = Timestamp.civil(days)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { out in
      Timestamp.put(year, 4, out, 0)
      out[4] = UInt8(ascii: "-")
      Timestamp.put(month, 2, out, 5)
      out[7] = UInt8(ascii: "-")
      Timestamp.put(day, 2, out, 8)
      out[10] = UInt8(ascii: "T")
      Timestamp.put(time / 3600, 2, out, 11)
      out[13] = UInt8(ascii: ":")
      Timestamp.put(time / 60 % 60, 2, out, 14)
      out[16] = UInt8(ascii: ":")
      Timestamp.put(time % 60, 2, out, 17)
      var count = 19
      if digits > 0 {
        out[19] = UInt8(ascii: ".")
        Timestamp.put(fraction, digits, out, 20)
        count = 20 + digits
      }
      out[count] = UInt8(ascii: "Z")
      json.string(UnsafeBufferPointer(rebasing: out[...count]))
    }
  }
}
