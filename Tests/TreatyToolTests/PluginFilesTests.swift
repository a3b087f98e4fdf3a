import ContractEmitters
import Testing

struct PluginFilesTests {
  /// The plugin declares its outputs before the generator runs; a name that only one of them knows breaks every build.
  @Test func pluginNamesWhatTheEmitterWrites() throws {
    let source = try #require(Repository.text("Plugins/TreatyBuildPlugin/GeneratedFiles.swift"))
    let names = source.matches(of: /"([A-Za-z0-9]+\.swift)"/).map { String($0.output.1) }
    #expect(names == SwiftEmitter.fileNames(emit: Set(SwiftEmitter.Options.Part.allCases)))
  }
}
