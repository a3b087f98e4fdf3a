/// The items of a paged operation, one page after the other, each asked for when it is needed.
///
///     for try await order in orders.listOrders() { … }
///     for try await page in orders.listOrders().pages { … }
public struct Listing<Page: Sendable, Item: Sendable, Failure: Error>: AsyncSequence, Sendable {
  public typealias Element = Item

  let load: @Sendable (String?) async throws(Failure) -> Page
  let itemsOf: @Sendable (Page) -> [Item]
  /// The cursor of the page after the second argument's; nil after the last one.
  let cursorAfter: @Sendable (Page, String?) -> String?
  let start: String?

  /// - Parameters:
  ///   - start: The cursor of the first page; nil for the very first.
  ///   - load: Gets the page of a cursor.
  ///   - items: The items of a page.
  ///   - next: The cursor of the page that follows, from a page and its own cursor; nil when it was the last.
  public init(
    from start: String?, load: @escaping @Sendable (String?) async throws(Failure) -> Page,
    items: @escaping @Sendable (Page) -> [Item], next: @escaping @Sendable (Page, String?) -> String?
  ) {
    self.start = start
    self.load = load
    itemsOf = items
    cursorAfter = next
  }

  /// The first page.
  public func first() async throws(Failure) -> Page { try await load(start) }

  public var pages: Pages { Pages(listing: self) }

  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(pages: pages.makeAsyncIterator()) }

  public struct AsyncIterator: AsyncIteratorProtocol {
    var pages: Pages.AsyncIterator
    var items: [Item] = []
    var position = 0

    init(pages: Pages.AsyncIterator) { self.pages = pages }

    public mutating func next(isolation actor: isolated (any Actor)?) async throws(Failure) -> Item? {
      // A page may be empty and not the last one.
      while position == items.count {
        guard let page = try await pages.next(isolation: actor) else { return nil }
        items = pages.listing.itemsOf(page)
        position = 0
      }
      defer { position += 1 }
      return items[position]
    }

    public mutating func next() async throws(Failure) -> Item? { try await next(isolation: nil) }
  }

  /// The pages of a listing.
  public struct Pages: AsyncSequence, Sendable {
    public typealias Element = Page
    let listing: Listing

    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(listing: listing) }

    public struct AsyncIterator: AsyncIteratorProtocol {
      let listing: Listing
      var cursor: String?
      var isAtEnd = false

      init(listing: Listing) {
        self.listing = listing
        cursor = listing.start
      }

      public mutating func next(isolation actor: isolated (any Actor)?) async throws(Failure) -> Page? {
        guard !isAtEnd else { return nil }
        let page = try await listing.load(cursor)
        let following = listing.cursorAfter(page, cursor)
        // A server that names a page as its own successor would keep its client going in circles for ever.
        isAtEnd = following == nil || following == cursor
        cursor = following
        return page
      }

      public mutating func next() async throws(Failure) -> Page? { try await next(isolation: nil) }
    }
  }
}
