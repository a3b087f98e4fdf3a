/// The items of a paged operation, one page after the other, each asked for when it is needed.
///
///     for try await order in orders.listOrders() { … }
///     for try await page in orders.listOrders().pages { … }
public struct Listing<Page: Sendable, Item: Sendable, Failure: Error>: AsyncSequence, Sendable {
  public typealias Element = Item

  /// Gets a page and what it takes to get the one behind it; nil after the last.
  typealias Step = @Sendable ((any Sendable)?) async throws(Failure) -> (page: Page, next: (any Sendable)?)

  let step: Step
  let itemsOf: @Sendable (Page) -> [Item]
  let start: (any Sendable)?

  /// - Parameters:
  ///   - start: The cursor of the first page; nil for the very first.
  ///   - load: Gets the page of a cursor.
  ///   - items: The items of a page.
  ///   - next: The cursor of the page that follows, from a page, its own cursor and how many items it had; nil when it
  ///     was the last.
  public init<Cursor: Sendable>(
    from start: Cursor?, load: @escaping @Sendable (Cursor?) async throws(Failure) -> Page,
    items: @escaping @Sendable (Page) -> [Item], next: @escaping @Sendable (Page, Cursor?, Int) -> Cursor?
  ) {
    self.start = start
    itemsOf = items
    step = { (cursor: (any Sendable)?) async throws(Failure) in
      let cursor = cursor as? Cursor
      let page = try await load(cursor)
      return (page, next(page, cursor, items(page).count))
    }
  }

  /// The first page.
  public func first() async throws(Failure) -> Page { try await step(start).page }

  public var pages: Pages { Pages(listing: self) }

  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(pages: pages.makeAsyncIterator()) }

  public struct AsyncIterator: AsyncIteratorProtocol {
    private var pages: Pages.AsyncIterator
    private var items: ArraySlice<Item> = []

    init(pages: Pages.AsyncIterator) { self.pages = pages }

    public mutating func next(isolation actor: isolated (any Actor)?) async throws(Failure) -> Item? {
      while items.isEmpty {
        guard let page = try await pages.next(isolation: actor) else { return nil }
        items = pages.listing.itemsOf(page)[...]
      }
      return items.popFirst()
    }

    public mutating func next() async throws(Failure) -> Item? { try await next(isolation: nil) }
  }

  /// A listing, page by page.
  public struct Pages: AsyncSequence, Sendable {
    public typealias Element = Page
    let listing: Listing

    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(listing: listing) }

    public struct AsyncIterator: AsyncIteratorProtocol {
      let listing: Listing
      private var cursor: (any Sendable)?
      private var isAtEnd = false

      init(listing: Listing) {
        self.listing = listing
        cursor = listing.start
      }

      public mutating func next(isolation actor: isolated (any Actor)?) async throws(Failure) -> Page? {
        guard !isAtEnd else { return nil }
        // A page that could not be had is not asked for again.
        isAtEnd = true
        let (page, next) = try await listing.step(cursor)
        cursor = next
        isAtEnd = next == nil
        return page
      }

      public mutating func next() async throws(Failure) -> Page? { try await next(isolation: nil) }
    }
  }
}
