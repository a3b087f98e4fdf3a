import GoldenPaging
import Testing
import Treaty

@Suite struct PagingTests {
  struct Broken: Error {}

  struct Service: GoldenPagingService {
    /// Three pages; the second is empty, and is not the last.
    func byCursor(after: String?, context: Context<Void>) async throws -> ByCursorOkResult {
      switch after {
      case nil: return .init(data: [1, 2], meta: .init(next: "a/b c"))
      case "a/b c": return .init(data: [], meta: .init(next: "end"))
      case "end": return .init(data: [3])
      default: throw Broken()
      }
    }
    func byOffset(offset: Int, context: Context<Void>) async throws -> [Int] {
      Array((0..<7).dropFirst(offset).prefix(3))
    }
    func byPage(page: Int32?, context: Context<Void>) async throws -> ByPageOkResult {
      switch page ?? 1 {
      case 1: .init(items: ["a", "b"])
      case 2: .init(items: ["c"])
      default: .init()
      }
    }
  }

  static let client = GoldenPagingClient("http://paging.test", transport: InProcessTransport(Service().endpoints()))

  static func all<S: AsyncSequence>(_ sequence: S) async throws -> [S.Element] {
    var elements: [S.Element] = []
    for try await element in sequence { elements.append(element) }
    return elements
  }

  @Test func cursors() async throws {
    #expect(try await Self.all(Self.client.byCursor()) == [1, 2, 3])
    #expect(try await Self.all(Self.client.byCursor().pages).map(\.data) == [[1, 2], [], [3]])
    #expect(try await Self.all(Self.client.byCursor(after: "end")) == [3])
    #expect(try await Self.client.byCursor().first().meta?.next == "a/b c")
  }

  @Test func offsets() async throws {
    #expect(try await Self.all(Self.client.byOffset()) == Array(0..<7))
    #expect(try await Self.all(Self.client.byOffset(offset: 5)) == [5, 6])
    #expect(try await Self.all(Self.client.byOffset(offset: 7)) == [])
  }

  @Test func pages() async throws {
    #expect(try await Self.all(Self.client.byPage()) == ["a", "b", "c"])
    #expect(try await Self.all(Self.client.byPage(page: 2)) == ["c"])
    #expect(try await Self.all(Self.client.byPage().pages).count == 3)
  }

  @Test func failuresEndTheListing() async throws {
    var pages = Self.client.byCursor(after: "nowhere").pages.makeAsyncIterator()
    do throws(ByCursor.Failure) {
      _ = try await pages.next()
      Issue.record("accepted")
    } catch {
      guard case .call(.undocumented(500, _, _)) = error else { return _ = Issue.record("\(error)") }
    }
    #expect(try await pages.next() == nil)
  }
}
