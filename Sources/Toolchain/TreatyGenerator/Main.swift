import TreatyTool

/// `treaty-generator`: what the build-tool plugin runs. A plugin user builds it, in debug, before their own code; that is
/// why it reads its few options itself and links nothing else.
@main
enum Main {
  static func main() {
    Console.ignoreBrokenPipes()
    guard let arguments = Arguments(CommandLine.arguments.dropFirst()) else {
      Console.write(Arguments.usage, to: .errors)
      finish(.usage)
    }
    do {
      Reporter().report(
        try PluginGeneration.run(
          contract: arguments.contract, configuration: arguments.configuration, output: arguments.output,
          emit: arguments.emit, module: arguments.module))
    } catch {
      Reporter().report(error)
      finish(.badInput)
    }
  }

  private static func finish(_ status: ExitStatus) -> Never { Console.exit(status) }
}
