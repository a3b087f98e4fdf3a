/// One reference text means one thing within one resource of one document.
struct ReferenceKey: Hashable {
  var document: ObjectIdentifier
  var scope: Int32
  var text: String
}
