import TreatyJSON

/// A day in the Gregorian calendar, without a time or a zone: `format: date` (RFC 3339 §5.6, `full-date`).
public struct LocalDate: TextFormat, Sendable, Hashable, Comparable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// Nil when there is no such day. `year` is 0 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard 0...9999 ~= year, 1...12 ~= month, day >= 1, day <= Timestamp.daysIn(month: month, year: year) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// `2026-02-28`.
  public init?(_ text: String) {
    var text = text
    guard let date = text.withUTF8({ Self.parse($0) }) else { return nil }
    self = date
  }

  public static var formatName: StaticString { "date" }

  public static func parse(_ utf8: UnsafeBufferPointer<UInt8>) -> LocalDate? {
    guard utf8.count == 10, let (year, month, day) = Timestamp.date(utf8) else { return nil }
    return LocalDate(year: year, month: month, day: day)
  }

  public func write(_ json: inout JSONWriter) { json.string(description) }

  public static func < (a: LocalDate, b: LocalDate) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }
}

extension LocalDate: CustomStringConvertible {
  public var description: String {
    String(unsafeUninitializedCapacity: 10) { out in
      Timestamp.put(year, 4, out, 0)
      out[4] = UInt8(ascii: "-")
      Timestamp.put(month, 2, out, 5)
      out[7] = UInt8(ascii: "-")
      Timestamp.put(day, 2, out, 8)
      return 10
    }
  }
}
