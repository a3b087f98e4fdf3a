import ContractLint
import ContractText

/// Which rules are followed how, as configuration files say.
public struct LintConfiguration: Sendable {
  /// Where it is looked for when nobody names a file.
  public static let fileName = "treaty-lint.yaml"

  public var settings = LintSettings()
  /// Rules that the configuration declares itself.
  public var own: [LintRule] = []
  /// Its files, for findings that point into them.
  public var sources = SourceTexts()

  public init() {}

  public var rules: [LintRule] { LintRule.all + own }
}
