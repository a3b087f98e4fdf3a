import ContractModel
import ContractText
struct PaginationCheck {}
extension Reading {
  func readPagination(_ node: Node) -> Pagination? { nil }
  func checkPaginations() {}
}
