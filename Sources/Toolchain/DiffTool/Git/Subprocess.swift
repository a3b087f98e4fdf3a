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
    let limit = 1 << 30
    let output = (try? Files.read(out[0], name: program, limit: limit)) ?? []
    let errors = (try? Files.read(err[0], name: program, limit: 1 << 20)) ?? []
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    // The wait status as WIFEXITED and WEXITSTATUS take it apart.
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    return Result(status: code, output: output, errors: String(decoding: errors, as: UTF8.self))
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
