import ContractText

extension Node.Kind {
  /// As messages name it.
  var noun: String {
    switch self {
    case .null: "null"
    case .boolean: "a boolean"
    case .integer: "an integer"
    case .float: "a number"
    case .string: "a string"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

extension Place {
  /// Without the end, for things that go on for pages.
  var startOnly: Place { Place(file: file, start: start, end: start) }

  /// Moved to the right within a line.
  func moved(by columns: Int) -> Place {
    let position = Position(line: Int(start.line), column: Int(start.column) + columns)
    return Place(file: file, start: position, end: position)
  }
}
