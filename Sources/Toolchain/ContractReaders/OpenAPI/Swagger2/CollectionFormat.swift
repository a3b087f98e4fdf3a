import ContractModel

/// How Swagger 2.0 writes several values as one (Parameter Object, `collectionFormat`).
enum CollectionFormat: String, CaseIterable {
  case csv, ssv, tsv, pipes, multi

  /// OpenAPI 3's names for it; nil where it has none: tabs are gone, blanks and bars are for queries and forms only.
  /// `multi` outside of those means nothing and is for the caller to mend.
  func style(in location: ParameterLocation) -> (style: ParameterStyle, explode: Bool)? {
    let isForm = location == .query || location == .cookie
    switch self {
    case .csv: return (isForm ? .form : .simple, false)
    case .ssv: return location == .query ? (.spaceDelimited, false) : nil
    case .pipes: return location == .query ? (.pipeDelimited, false) : nil
    case .multi: return isForm ? (.form, true) : (.simple, false)
    case .tsv: return nil
    }
  }
}
