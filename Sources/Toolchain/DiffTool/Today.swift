import ContractDiff
import TreatyTool

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension CalendarDate {
  /// The day in UTC, by this machine's clock.
  public static var today: CalendarDate { CalendarDate(secondsSince1970: time(nil)) }
}
