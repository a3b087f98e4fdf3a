import CodePrinting

/// Prints one declaration of whatever kind.
enum DeclarationPrinter {
  static func print(_ declaration: Declaration, _ runtime: RuntimeNames, _ printer: inout Printer) {
    switch declaration.body {
    case .structure(let structure):
      StructurePrinter(declaration: declaration, structure: structure, runtime: runtime).print(&printer)
    case .enumeration(let enumeration):
      EnumerationPrinter(declaration: declaration, enumeration: enumeration, runtime: runtime).print(&printer)
    case .union(let union): UnionPrinter(declaration: declaration, union: union, runtime: runtime).print(&printer)
    case .views(let views): ViewsPrinter(declaration: declaration, views: views, runtime: runtime).print(&printer)
    case .tuple(let tuple): TuplePrinter(declaration: declaration, tuple: tuple, runtime: runtime).print(&printer)
    case .wrapper(let use): WrapperPrinter(declaration: declaration, use: use, runtime: runtime).print(&printer)
    case .alias(let target): AliasPrinter(declaration: declaration, target: target).print(&printer)
    case .rule(let rule): RulePrinter(declaration: declaration, rule: rule, runtime: runtime).print(&printer)
    }
  }
}
