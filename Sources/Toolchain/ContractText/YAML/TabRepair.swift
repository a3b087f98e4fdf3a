import CLibYAML

/// Tabs before comments and on blank lines, which YAML 1.2 allows and libyaml refuses outside of scalars.
///
/// Linear: a copy without such tabs is read once to learn where its scalars stand, and only lines outside of those (and
/// blank lines of plain scalars, which fold in any case) lose their tabs.
enum TabRepair {
  /// Nil when nothing can be repaired.
  static func repaired(_ text: [UInt8]) -> [UInt8]? {
    let lines = candidates(text)
    guard !lines.isEmpty else { return nil }
    var copy = text
    for line in lines { line.clear(&copy) }
    guard let scalars = spans(copy) else { return nil }
    // Both lists are in the order of the text: one walk over both.
    var result = text
    var next = 0
    for line in lines {
      while next < scalars.count, scalars[next].last < line.number { next += 1 }
      let isInside = next < scalars.count && scalars[next].first < line.number
      if !isInside || scalars[next].isPlain && line.isBlank { line.clear(&result) }
    }
    return result == text ? nil : result
  }

  private struct Line {
    /// 0-based.
    var number: Int
    var range: Range<Int>
    var isBlank: Bool

    func clear(_ bytes: inout [UInt8]) {
      for index in range where bytes[index] == 0x09 { bytes[index] = 0x20 }
    }
  }

  /// Lines of white space with a tab, up to a comment or the line's end.
  private static func candidates(_ text: [UInt8]) -> [Line] {
    var lines: [Line] = []
    text.withUnsafeBufferPointer { text in
      var (index, number) = (0, 0)
      while index < text.count {
        let start = index
        var hasTab = false
        while index < text.count, text[index] == 0x20 || text[index] == 0x09 {
          if text[index] == 0x09 { hasTab = true }
          index += 1
        }
        let sign = index < text.count ? text[index] : 0x0A
        let isBlank = sign == 0x0A || sign == 0x0D
        if hasTab, isBlank || sign == UInt8(ascii: "#") {
          lines.append(Line(number: number, range: start..<index, isBlank: isBlank))
        }
        while index < text.count, text[index] != 0x0A, text[index] != 0x0D { index += 1 }
        if index + 1 < text.count, text[index] == 0x0D, text[index + 1] == 0x0A { index += 1 }
        index += 1
        number += 1
      }
    }
    return lines
  }

  private struct Span {
    /// 0-based lines; `last` is one less for a block scalar, whose end is the start of the line behind it.
    var first: Int
    var last: Int
    var isPlain: Bool
  }

  /// The scalars of more than one line in their order, nil when the text is wrong for another reason.
  private static func spans(_ text: [UInt8]) -> [Span]? {
    text.withUnsafeBufferPointer { bytes in
      // Events only, no tree: all that is asked is where the scalars are.
      var parser = yaml_parser_t()
      guard yaml_parser_initialize(&parser) == 1 else { return nil }
      defer { yaml_parser_delete(&parser) }
      yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      var spans: [Span] = []
      var event = yaml_event_t()
      while true {
        // What was read so far is enough: the second reading ends at the same place.
        guard yaml_parser_parse(&parser, &event) == 1 else { return spans }
        defer { yaml_event_delete(&event) }
        if event.type == YAML_STREAM_END_EVENT { return spans }
        guard event.type == YAML_SCALAR_EVENT, event.end_mark.line > event.start_mark.line else { continue }
        let style = event.data.scalar.style
        let isBlock = style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE
        spans.append(
          Span(
            first: event.start_mark.line, last: event.end_mark.line - (isBlock ? 1 : 0),
            isPlain: style == YAML_PLAIN_SCALAR_STYLE))
      }
    }
  }
}
