import ContractModel
import ContractText

/// A media type of `consumes` or `produces`, where it is written: what is wrong with a body that it makes is shown there.
struct Swagger2Type {
  var text: String
  var place: Place
}

/// What a Swagger 2.0 document says once for all its operations.
struct Swagger2Defaults {
  var host: String?
  var basePath = ""
  var schemes: [String] = []
  /// Nil when the document says nothing; an operation's empty list clears what it does say.
  var consumes: [Swagger2Type]?
  var produces: [Swagger2Type]?
}

/// What an operation is made of that Swagger 2.0 says in pieces: a body needs `consumes` and `parameters`, a response
/// `produces` and `responses`, in any order in the text.
struct Swagger2Draft {
  var parameters: Node?
  var responses: Node?
  var consumes: [Swagger2Type]?
  var produces: [Swagger2Type]?
  var schemes: Node?
}
