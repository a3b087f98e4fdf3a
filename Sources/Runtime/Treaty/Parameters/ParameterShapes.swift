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

  /// Values inside parameters are flat; textual, because text has no types.
  static let options = JSONReader.Options(maxDepth: 8, refusesUnknown: true, isTextual: true)

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
      return first
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
        return Self.isOtherShape(array) ? single : array
      }
      let array = decode(R.self, try text.array(of: pieces))
      guard Self.isOtherShape(array) else { return array }
      return .faults([JSONFailure(pointer: "", id: "duplicate", message: "given \(pieces.count) times", offset: 0)])
    } catch {
      return .text(error)
    }
  }

  func read<R: JSONReadable>(_: R.Type, pairs: [(ArraySlice<UInt8>, ArraySlice<UInt8>)]) -> Outcome<R.Value> {
    do throws(ParameterText.Fault) {
      return decode(R.self, try text.object(of: pairs))
    } catch {
      return .text(error)
    }
  }

  /// Whether the shape takes this text as one value.
  func isScalar<R: JSONReadable>(_: R.Type, _ raw: ArraySlice<UInt8>) -> Bool {
    guard let json = try? text.string(raw) else { return true }
    return !Self.isOtherShape(decode(R.self, json))
  }

  private func decode<R: JSONReadable>(_: R.Type, _ json: [UInt8]) -> Outcome<R.Value> {
    do throws(JSONFailures) {
      return .value(try JSONReader.decode(R.self, from: json, options: options))
    } catch {
      return .faults(error.all)
    }
  }

  /// The whole value is of another kind: only then is another reading of the same text worth a try.
  private static func isOtherShape<Value>(_ outcome: Outcome<Value>) -> Bool {
    guard case .faults(let faults) = outcome else { return false }
    return faults.contains { $0.pointer.isEmpty && $0.id == "type" }
  }
}
