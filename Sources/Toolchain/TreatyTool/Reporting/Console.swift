#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The process's own streams.
public enum Console {
  public enum Stream: Int32, Sendable { case output = 1, errors = 2 }

  /// A reader that went away (`treaty model | head`) makes writing fail instead of ending the process in the middle of
  /// its work. Called once, first.
  public static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  /// What cannot be written is lost: there is nobody left to tell.
  public static func write(_ text: String, to stream: Stream = .output) {
    _ = Files.writeAll(stream.rawValue, text.utf8)
  }

  public static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

  public static func exit(_ status: ExitStatus) -> Never { systemExit(status.rawValue) }

  /// For names of temporary files.
  package static var processID: Int32 { getpid() }

  /// NO_COLOR (no-color.org) and a terminal that cannot do it both say no.
  static var wantsColor: Bool {
    func value(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
    return isTerminal(.errors) && value("NO_COLOR").isEmpty && value("TERM") != "dumb"
  }
}
