/// A part of a text and what was made of it. One thread has it at a time.
final class YAMLPiece: @unchecked Sendable {
  var text: YAMLText
  var builder: TreeBuilder?
  private let bytes: ArraySlice<UInt8>
  private let room: Int

  init(_ text: YAMLText, _ bytes: ArraySlice<UInt8>, room: Int) {
    self.text = text
    self.bytes = bytes
    self.room = room
  }

  func read(_ prepared: YAMLPreparation) {
    do throws(Diagnostic) { builder = try text.build(bytes, prepared, room: room) } catch {
      // The whole is read again for it.
    }
  }
}
