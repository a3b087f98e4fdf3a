extension ShapeResolver {
  /// A list whose items have positions: those that must be there are the first ones.
  func tuple(_ merge: Merge) -> TupleShape {
    let positions = merge.positions.enumerated().map { index, key in
      let annotations = key.parts.compactMap { table[$0.schema].annotations }
      return TupleShape.Position(
        type: use(of: key), title: annotations.lazy.compactMap(\.title).first,
        description: annotations.lazy.compactMap(\.description).first, isRequired: index < merge.array.min ?? 0)
    }
    let hasRest = merge.array.max.map { $0 > positions.count } ?? true
    return TupleShape(
      positions: positions, rest: hasRest ? .kept(merge.items.flatMap(solidUse)) : .none, min: merge.array.min,
      max: merge.array.max)
  }
}
