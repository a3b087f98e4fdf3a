import Testing

@testable import Treaty

@Suite struct RefusalStatusTests {
  static func status(_ documented: [StatusPattern], _ places: [RequestFault.Place], isMalformed: Bool = false) -> Int {
    let route = Route(.post, "/a", id: "a", statuses: documented)
    let faults = places.map { RequestFault($0, id: "type", detail: "") }
    return RefusalStatus.of(faults, isMalformed: isMalformed, route: route)
  }

  @Test func followsTheContract() {
    #expect(Self.status([.code(200)], [.body]) == 422)
    #expect(Self.status([.code(200)], [.query]) == 400)
    #expect(Self.status([.code(200)], [.body], isMalformed: true) == 400)
    #expect(Self.status([.code(400)], [.body]) == 400)
    #expect(Self.status([.code(422)], [.query]) == 422)
    #expect(Self.status([.code(400), .code(422)], [.body]) == 422)
    #expect(Self.status([.code(400), .code(422)], [.body, .header]) == 400)
    #expect(Self.status([.range(4)], [.body]) == 422)
    #expect(Self.status([.range(4), .code(400)], [.body]) == 400)
    #expect(Self.status([.code(404)], [.path]) == 404)
    #expect(Self.status([.code(404)], [.path, .query]) == 400)
    #expect(Self.status([.code(404), .default], [.path]) == 400)
  }

  @Test func mediaTypes() throws {
    let json = try #require(MediaType("Application/JSON; charset=\"UTF-8\""))
    #expect(json.essence == "application/json" && json.charset == "utf-8" && json.isJSON)
    #expect(MediaType("application/problem+json")?.isJSON == true)
    for bad in ["", "a", "a/", "/b", "a/b/c", "a b/c", ";"] { #expect(MediaType(bad) == nil, "\(bad)") }
  }
}
