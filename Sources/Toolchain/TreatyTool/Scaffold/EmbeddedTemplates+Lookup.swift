extension EmbeddedTemplates {
  /// The files of one folder of templates/, by their paths in it.
  static func below(_ folder: String) -> [(path: String, text: String)] {
    all.filter { $0.path.hasPrefix(folder) }.map { (String($0.path.dropFirst(folder.count)), $0.text) }
  }

  /// Empty for a path that no template has; the tests ask for every one that is used.
  static func text(_ path: String) -> String { all.first { $0.path == path }?.text ?? "" }
}
