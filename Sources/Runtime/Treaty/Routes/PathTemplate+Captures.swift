extension PathTemplate {
  /// The parameters' places in a request's target when its path is this template, from `start` to the end.
  package func captures(in request: ServerRequest, from start: Int) -> [Range<Int>]? {
    let target = request.target
    var captures: [Range<Int>] = []
    var position = start
    for segment in segments {
      guard position < request.pathEnd, target[position] == UInt8(ascii: "/") else { return nil }
      let first = position + 1
      position = first
      while position < request.pathEnd, target[position] != UInt8(ascii: "/") { position += 1 }
      guard segment.matches(target, first..<position, &captures) else { return nil }
    }
    return position == request.pathEnd ? captures : nil
  }

  /// The same where something unknown stands before the template: as many segments count as it has.
  package func captures(atEndOf request: ServerRequest) -> [Range<Int>]? {
    var position = request.pathEnd
    for _ in segments {
      guard let slash = request.target[..<position].lastIndex(of: UInt8(ascii: "/")) else { return nil }
      position = slash
    }
    return captures(in: request, from: position)
  }
}
