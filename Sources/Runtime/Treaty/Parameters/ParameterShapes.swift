import TreatyJSON

/// Reads a parameter whose text does not say whether it is one value, an array or an object.
///
/// The readings are tried in that order; the first that the shape does not reject as a whole is taken. For scalars, which
/// nearly all parameters are, the first one is it.
struct ParameterShapes {
  enum Outcome<Value> {
    case value(Value)
    case faults([JSONFailure])
    case text(ParameterText.Fault)
  }

  /// Textual, because text has no types.
  static let options = JSONReader.Options(
    maxDepth: ParameterTree.maximumDepth + 8, refusesUnknown: true, isTextual: true)
  /// What a shape says of a value that is of another kind altogether.
  static let otherShapes: Set<String> = ["type", "oneOf", "anyOf"]

  var text: ParameterText
  var separator: UInt8
  var explode: Bool
  var options = ParameterShapes.options

  /// Reads a value written in one piece.
  func read<R: JSONReadable>(_: R.Type, _ raw: ArraySlice<UInt8>) -> Outcome<R.Value> {
    do throws(ParameterText.Fault) {
      let first = decode(R.self, try text.string(raw))
      guard Self.isOtherShape(first) else { return first }
      let array = decode(R.self, try text.array(raw, separator: separator))
      guard Self.isOtherShape(array) else { return array }
      if let object = try text.object(raw, separator: separator, explode: explode) {
        let object = decode(R.self, object)
        if !Self.isOtherShape(object) { return object }
      }
      return try structured(R.self, raw) ?? first
    } catch {
      return .text(error)
    }
  }

  /// Reads a value of which there are several pieces, each of the same name.
  func read<R: JSONReadable>(_: R.Type, repeated pieces: [ArraySlice<UInt8>]) -> Outcome<R.Value> {
    do throws(ParameterText.Fault) {
      if pieces.count == 1 {
        let single = decode(R.self, try text.string(pieces[0]))
        guard Self.isOtherShape(single) else { return single }
        let array = decode(R.self, try text.array(of: pieces))
        if !Self.isOtherShape(array) { return array }
        return try structured(R.self, pieces[0]) ?? single
      }
      let array = decode(R.self, try text.array(of: pieces))
      guard Self.isOtherShape(array) else { return array }
      return .faults([JSONFailure(pointer: "", id: "duplicate", message: "given \(pieces.count) times", offset: 0)])
    } catch {
      return .text(error)
    }
  }

  /// Values inside values were written as JSON, for want of a rule: the elements are looked at one by one.
  func read<R: JSONReadable>(_: R.Type, pairs: [(ArraySlice<UInt8>, ArraySlice<UInt8>)]) -> Outcome<R.Value> {
    do throws(ParameterText.Fault) {
      var tree = ParameterTree(text)
      for (name, value) in pairs { _ = tree.insert([try text.decoded(name)], value) }
      return tree.read(R.self, options: options)
    } catch {
      return .text(error)
    }
  }

  /// JSON, as the media type of `content` says.
  func read<R: JSONReadable>(_: R.Type, json raw: ArraySlice<UInt8>) -> Outcome<R.Value> {
    do throws(ParameterText.Fault) {
      let bytes = try text.decoded(raw)
      if bytes.contains(0) { throw .nullByte }
      return decode(R.self, bytes, JSONReader.Options(refusesUnknown: options.refusesUnknown))
    } catch {
      return .text(error)
    }
  }

  /// Whether the shape takes this text as one value.
  func isScalar<R: JSONReadable>(_: R.Type, _ raw: ArraySlice<UInt8>) -> Bool {
    guard let json = try? text.string(raw) else { return true }
    return !Self.isOtherShape(decode(R.self, json))
  }

  /// The text as a bare number or boolean, or as JSON; nil when it is none that the shape takes.
  private func structured<R: JSONReadable>(_: R.Type, _ raw: ArraySlice<UInt8>) throws(ParameterText.Fault) -> Outcome<
    R.Value
  >? {
    for json in [try text.literal(raw), try text.json(raw)] {
      guard let json else { continue }
      let outcome = decode(R.self, json)
      if !Self.isOtherShape(outcome) { return outcome }
    }
    return nil
  }

  private func decode<R: JSONReadable>(_: R.Type, _ json: [UInt8], _ options: JSONReader.Options? = nil) -> Outcome<
    R.Value
  > {
    do throws(JSONFailures) {
      return .value(try JSONReader.decode(R.self, from: json, options: options ?? self.options))
    } catch {
      return .faults(error.all)
    }
  }

  /// The whole value is of another kind: only then is another reading of the same text worth a try.
  private static func isOtherShape<Value>(_ outcome: Outcome<Value>) -> Bool {
    guard case .faults(let faults) = outcome else { return false }
    return faults.contains { $0.pointer.isEmpty && otherShapes.contains($0.id) }
  }
}
