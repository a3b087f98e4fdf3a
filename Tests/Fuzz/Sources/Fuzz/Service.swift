import ServedAPI
import Treaty

/// Answers with what was understood, so that writing it is tried too, and reads whatever streams to its end.
struct Service: ServedService {
  func simple(id: Scalar, ids: [Int], point: Point, context: Context<Void>) async throws {}
  func label(id: UUID, ids: [Int], point: Point, context: Context<Void>) async throws {}
  func matrix(id: Date, ids: [Double], point: Point, context: Context<Void>) async throws {}
  func mixed(name: String, `extension`: MixedExtension, context: Context<Void>) async throws {}
  func query(query: QueryOperation.Query, context: Context<Void>) async throws {}
  func deep(filter: Filter?, expand: [String]?, created: DeepCreated?, context: Context<Void>) async throws {}
  func headers(query: Headers.Query, context: Context<Void>) async throws {}
  func content(id: Point, filter: Filter?, note: String?, context: Context<Void>) async throws {}
  func whole(all: Filter, context: Context<Void>) async throws {}
  func sendForm(_ body: Form, context: Context<Void>) async throws -> Form { body }
  func storeShelf(_ body: Shelf, context: Context<Void>) async throws -> Shelf { body }
  func sortThings(_ body: Things, context: Context<Void>) async throws -> Things { body }
  func store(_ body: Record, context: Context<Void>) async throws -> Record { body }

  func upload(_ body: UploadBody, context: Context<Void>) async throws {
    for file in (body.images ?? []) + [body.document].compactMap({ $0 }) { _ = try await file.bytes() }
  }

  func mix(_ body: [File], context: Context<Void>) async throws {
    for file in body { _ = try await file.bytes() }
  }

  func storeLines(_ body: StoreLines.RequestContent, context: Context<Void>) async throws {
    switch body {
    case .xNdjson(let points), .jsonSeq(let points): for try await _ in points {}
    }
  }

  func storeEvents(_ body: EventStream<Point>, context: Context<Void>) async throws {
    for try await _ in body {}
  }
}
