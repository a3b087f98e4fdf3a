import Foundation
import Testing

@testable import TreatyTool

struct FilesTests {
  /// Opening a pipe that nobody writes to would wait for ever.
  @Test func doesNotWaitOnAPipe() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    #expect(throws: FileFailure.self) { try Files.read(path) }
    #expect(try Files.kind(path) == .other)
  }

  @Test func readsAtMostTheLimit() throws {
    let folder = try TemporaryFolder()
    try folder.write(String(repeating: "x", count: 200_000), to: "big")
    let descriptor = open(folder.path + "/big", O_RDONLY)
    defer { close(descriptor) }
    #expect(try Files.read(descriptor, name: "big", limit: 100_001).count == 100_001)
    #expect(try Files.read(folder.path + "/big").count == 200_000)
  }

  @Test func saysWhatTheSystemSaid() {
    #expect {
      try Files.read("/nowhere/at/all")
    } throws: { error in
      (error as? FileFailure)?.message == "Cannot read /nowhere/at/all: No such file or directory."
    }
  }
}
