/// What `\p{…}` can ask of a scalar: general categories, and the binary properties that the standard library knows.
///
/// Scripts (`\p{Script=Greek}`) are not among them: the standard library has no table of them.
struct UnicodeProperty: Sendable {
  private enum Kind: Sendable {
    case categories(Set<Unicode.GeneralCategory>)
    case binary(@Sendable (Unicode.Scalar.Properties) -> Bool)
    case ascii, any
  }

  private let kind: Kind

  func holds(_ scalar: Unicode.Scalar) -> Bool {
    switch kind {
    case .categories(let categories): categories.contains(scalar.properties.generalCategory)
    case .binary(let holds): holds(scalar.properties)
    case .ascii: scalar.isASCII
    case .any: true
    }
  }

  /// Nil when there is no such property. Names are compared exactly, as ECMA-262 demands.
  init?(_ expression: String) {
    var name = expression
    for prefix in ["General_Category=", "gc="] where name.hasPrefix(prefix) {
      name.removeFirst(prefix.count)
      guard let categories = Self.categories[name] else { return nil }
      kind = .categories(categories)
      return
    }
    if let categories = Self.categories[name] {
      kind = .categories(categories)
    } else if let holds = Self.binary[name] {
      kind = .binary(holds)
    } else if name == "ASCII" {
      kind = .ascii
    } else if name == "Any" {
      kind = .any
    } else {
      return nil
    }
  }

  private static let binary: [String: @Sendable (Unicode.Scalar.Properties) -> Bool] = [
    "Alphabetic": { $0.isAlphabetic }, "Alpha": { $0.isAlphabetic }, "White_Space": { $0.isWhitespace },
    "space": { $0.isWhitespace }, "Uppercase": { $0.isUppercase }, "Upper": { $0.isUppercase },
    "Lowercase": { $0.isLowercase }, "Lower": { $0.isLowercase }, "Math": { $0.isMath }, "Dash": { $0.isDash },
    "Hex_Digit": { $0.isHexDigit }, "Hex": { $0.isHexDigit }, "ASCII_Hex_Digit": { $0.isASCIIHexDigit },
    "AHex": { $0.isASCIIHexDigit }, "ID_Start": { $0.isIDStart }, "IDS": { $0.isIDStart },
    "ID_Continue": { $0.isIDContinue }, "IDC": { $0.isIDContinue }, "XID_Start": { $0.isXIDStart },
    "XIDS": { $0.isXIDStart }, "XID_Continue": { $0.isXIDContinue }, "XIDC": { $0.isXIDContinue },
    "Ideographic": { $0.isIdeographic }, "Ideo": { $0.isIdeographic }, "Emoji": { $0.isEmoji },
    "Emoji_Presentation": { $0.isEmojiPresentation }, "Emoji_Modifier": { $0.isEmojiModifier }, "Cased": { $0.isCased },
    "Case_Ignorable": { $0.isCaseIgnorable }, "Diacritic": { $0.isDiacritic }, "Extender": { $0.isExtender },
    "Default_Ignorable_Code_Point": { $0.isDefaultIgnorableCodePoint }, "Quotation_Mark": { $0.isQuotationMark },
    "Variation_Selector": { $0.isVariationSelector }, "Noncharacter_Code_Point": { $0.isNoncharacterCodePoint },
    "Assigned": { $0.generalCategory != .unassigned },
  ]

  private static let categories: [String: Set<Unicode.GeneralCategory>] = {
    let single: [(String, String, Unicode.GeneralCategory)] = [
      ("Lu", "Uppercase_Letter", .uppercaseLetter), ("Ll", "Lowercase_Letter", .lowercaseLetter),
      ("Lt", "Titlecase_Letter", .titlecaseLetter), ("Lm", "Modifier_Letter", .modifierLetter),
      ("Lo", "Other_Letter", .otherLetter), ("Mn", "Nonspacing_Mark", .nonspacingMark),
      ("Mc", "Spacing_Mark", .spacingMark), ("Me", "Enclosing_Mark", .enclosingMark),
      ("Nd", "Decimal_Number", .decimalNumber), ("Nl", "Letter_Number", .letterNumber),
      ("No", "Other_Number", .otherNumber), ("Pc", "Connector_Punctuation", .connectorPunctuation),
      ("Pd", "Dash_Punctuation", .dashPunctuation), ("Ps", "Open_Punctuation", .openPunctuation),
      ("Pe", "Close_Punctuation", .closePunctuation), ("Pi", "Initial_Punctuation", .initialPunctuation),
      ("Pf", "Final_Punctuation", .finalPunctuation), ("Po", "Other_Punctuation", .otherPunctuation),
      ("Sm", "Math_Symbol", .mathSymbol), ("Sc", "Currency_Symbol", .currencySymbol),
      ("Sk", "Modifier_Symbol", .modifierSymbol), ("So", "Other_Symbol", .otherSymbol),
      ("Zs", "Space_Separator", .spaceSeparator), ("Zl", "Line_Separator", .lineSeparator),
      ("Zp", "Paragraph_Separator", .paragraphSeparator), ("Cc", "Control", .control), ("Cf", "Format", .format),
      ("Cs", "Surrogate", .surrogate), ("Co", "Private_Use", .privateUse), ("Cn", "Unassigned", .unassigned),
    ]
    let groups = [
      "L": "Letter", "M": "Mark", "N": "Number", "P": "Punctuation", "S": "Symbol", "Z": "Separator", "C": "Other",
    ]
    var result: [String: Set<Unicode.GeneralCategory>] = [:]
    for (short, long, category) in single {
      result[short] = [category]
      result[long] = [category]
      let group = String(short.prefix(1))
      result[group, default: []].insert(category)
      if let long = groups[group] { result[long, default: []].insert(category) }
    }
    result["LC"] = [.uppercaseLetter, .lowercaseLetter, .titlecaseLetter]
    // Aliases of the Unicode Character Database.
    for (alias, name) in ["Cased_Letter": "LC", "digit": "Nd", "punct": "P", "cntrl": "Cc", "Combining_Mark": "M"] {
      result[alias] = result[name]
    }
    return result
  }()
}
