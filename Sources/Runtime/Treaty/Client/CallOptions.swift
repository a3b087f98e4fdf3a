/// What a caller may want differently for the calls it makes inside a scope.
public enum CallOptions {
  @TaskLocal static var timeout: Duration?

  /// Calls made inside `body` have this long, each, instead of their client's timeout.
  ///
  ///     let page = try await CallOptions.withTimeout(.seconds(2)) { try await orders.listOrders().first() }
  public static func withTimeout<T: Sendable, E: Error>(
    _ timeout: Duration, isolation: isolated (any Actor)? = #isolation, _ body: () async throws(E) -> T
  ) async throws(E) -> T {
    // `withValue` throws anything: the typed error goes around it.
    var result: Result<T, E>?
    await $timeout.withValue(timeout) {
      do throws(E) { result = .success(try await body()) } catch { result = .failure(error) }
    }
    guard let result else { return try await body() }
    return try result.get()
  }
}
