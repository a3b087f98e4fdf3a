/// What a service promises beyond shapes (`x-sla`). Every part is optional; absent means no promise.
public struct ServiceLevel: Sendable, Hashable {
  /// Percent of requests answered without a server error.
  public var availability: Double?
  /// Percentile (50, 99, 99.9) to milliseconds.
  public var latency: [Double: Double]
  /// Requests per second.
  public var throughput: Double?
  public init(availability: Double? = nil, latency: [Double: Double] = [:], throughput: Double? = nil) {
    self.availability = availability
    self.latency = latency
    self.throughput = throughput
  }
}
