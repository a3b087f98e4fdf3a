import ArgumentParser
import TreatyTool

@main
enum Main {
  static func main() {
    Console.ignoreBrokenPipes()
    do {
      var command = try Treaty.parseAsRoot()
      try command.run()
    } catch let failure as ReportedFailure {
      failure.reporter.report(failure.failure)
      exit(.badInput)
    } catch {
      end(error)
    }
  }

  /// ArgumentParser's own errors: help and version are no failures, and its usage status (64) is 2 here.
  private static func end(_ error: any Error) -> Never {
    let code = Treaty.exitCode(for: error)
    let text = Treaty.fullMessage(for: error)
    if !text.isEmpty { Console.write(text + "\n", to: code.isSuccess ? .output : .errors) }
    let isUsage = code == .validationFailure
    Treaty.exit(withError: isUsage ? ExitCode(ExitStatus.usage.rawValue) : code)
  }

  private static func exit(_ status: ExitStatus) -> Never { Treaty.exit(withError: ExitCode(status.rawValue)) }
}
