import ContractModel
import TreatyJSON

extension SampleRun {
  /// Chooses a variant of each union, and of the unions that those bring.
  mutating func choose(_ all: inout Conjunction, _ depth: Int, _ attempt: Int) {
    var index = 0
    // Unions of unions are input; beyond so many the candidate is simply not accepted.
    while index < all.unions.count, index < 64 {
      let union = all.unions[index]
      index += 1
      var order = union.variants.filter { !options.isPlain || table[$0].types != .null }
      if order.isEmpty { order = union.variants }
      if isFrugal(depth) {
        // The shortest way out of a recursion; of equals the first.
        order = order.enumerated().sorted {
          (sampler.heights[$0.element], $0.offset) < (sampler.heights[$1.element], $1.offset)
        }.map(\.element)
      }
      let first = isRandom && !isFrugal(depth) ? generator.index(below: order.count) : 0
      var variant = order[(first + attempt) % order.count]
      // Null says the least: it is for those who ask for little, or ask often.
      if kind != .minimal, !isRandom, attempt == 0, table[variant].types == .null, order.count > 1 {
        variant = order[(first + attempt + 1) % order.count]
      }
      if let discriminator = union.discriminator { tell(discriminator, variant, &all) }
      all.add(variant)
    }
  }

  /// The values by which a discriminator tells this variant: what the variant says itself counts more than its name.
  private func tell(_ discriminator: Discriminator, _ variant: SchemaID, _ all: inout Conjunction) {
    let known = sampler.discriminated.values(of: variant).first { $0.property == discriminator.property }?.values
    let mapped = discriminator.mappings.filter { $0.schema == variant }.map(\.value)
    let values = known ?? mapped
    if !values.isEmpty { all.tell(discriminator.property, values) }
  }
}
