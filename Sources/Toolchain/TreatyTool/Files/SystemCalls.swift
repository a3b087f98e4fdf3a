// `Files` names its own operations `read` and `rename`; these aliases reach the system's.
#if canImport(Darwin)
  import Darwin
  let systemRead = Darwin.read
  let systemWrite = Darwin.write
  func systemRename(_ old: String, _ new: String) -> Int32 { Darwin.rename(old, new) }
  func systemExit(_ status: Int32) -> Never { Darwin.exit(status) }
#elseif canImport(Musl)
  import Musl
  let systemRead = Musl.read
  let systemWrite = Musl.write
  func systemRename(_ old: String, _ new: String) -> Int32 { Musl.rename(old, new) }
  func systemExit(_ status: Int32) -> Never { Musl.exit(status) }
#else
  import Glibc
  let systemRead = Glibc.read
  let systemWrite = Glibc.write
  func systemRename(_ old: String, _ new: String) -> Int32 { Glibc.rename(old, new) }
  func systemExit(_ status: Int32) -> Never { Glibc.exit(status) }
#endif
