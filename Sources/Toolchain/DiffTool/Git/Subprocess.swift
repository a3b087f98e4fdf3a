import TreatyTool

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Runs a program without a shell, so that no name of a branch or file is ever a command.
enum Subprocess {
  struct Result {
    var status: Int32
    var output: [UInt8]
    var errors: String
  }

  /// - Parameters:
  ///   - environment: variables on top of this process's own.
  ///   - input: a file to read as standard input; nothing when nil.
  /// - Returns: nil when the program cannot be started.
  static func run(_ program: String, _ arguments: [String], environment: [String: String] = [:], input: String? = nil)
    -> Result?
  {
    var (out, err): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
    guard pipe(&out) == 0 else { return nil }
    guard pipe(&err) == 0 else {
      for end in out { close(end) }
      return nil
    }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input ?? "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, out[1], 1)
    posix_spawn_file_actions_adddup2(&actions, err[1], 2)
    for end in out + err { posix_spawn_file_actions_addclose(&actions, end) }
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = inherited(environment).map { strdup($0) } + [nil]
    defer { for word in words + variables { free(word) } }
    var child = pid_t()
    let started = posix_spawnp(&child, program, &actions, nil, &words, &variables)
    close(out[1])
    close(err[1])
    defer {
      close(out[0])
      close(err[0])
    }
    guard started == 0 else { return nil }
    let (output, errors) = drain(out[0], err[0])
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    // The wait status as WIFEXITED and WEXITSTATUS take it apart.
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    return Result(status: code, output: output, errors: String(decoding: errors, as: UTF8.self))
  }

  /// Reads two pipes to their ends, each as it comes: a program that fills the one nobody reads would wait for ever.
  private static func drain(_ output: Int32, _ errors: Int32) -> ([UInt8], [UInt8]) {
    var ends = [output, errors].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var texts: [[UInt8]] = [[], []]
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while ends.contains(where: { $0.fd >= 0 }) {
      if poll(&ends, nfds_t(ends.count), -1) < 0 && errno != EINTR { break }
      for index in ends.indices where ends[index].fd >= 0 && ends[index].revents != 0 {
        let count = read(ends[index].fd, &chunk, chunk.count)
        if count > 0 {
          // More than any contract may have is read and forgotten.
          if texts[index].count < 1 << 30 { texts[index] += chunk[..<count] }
        } else if count == 0 || errno != EINTR {
          ends[index].fd = -1
        }
      }
    }
    return (texts[0], texts[1])
  }

  private static func inherited(_ more: [String: String]) -> [String] {
    var all: [String] = []
    var cursor = environ
    while let entry = cursor.pointee {
      let text = String(cString: entry)
      let name = text.prefix { $0 != "=" }
      if more[String(name)] == nil { all.append(text) }
      cursor += 1
    }
    return all + more.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
  }
}
