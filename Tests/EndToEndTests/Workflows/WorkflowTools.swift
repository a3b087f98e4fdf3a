import Foundation
import Testing

/// What a runner has: a shell, the files that steps write to, and programs. `treaty` and git are the real ones; the package
/// manager, the compiler, `gh` and `curl` reach beyond this machine and are stood in for, each refusing what it does not know.
final class WorkflowTools {
  let folder: URL
  var path: [String] = []

  init(_ folder: URL) throws {
    self.folder = folder
    try FileManager.default.createDirectory(at: folder.appending(path: "bin"), withIntermediateDirectories: true)
    for (name, text) in ["apt-get": Self.aptGet, "swift": Self.swift, "gh": Self.gh, "curl": Self.curl] {
      let file = folder.appending(path: "bin/\(name)")
      try Data(("#!/bin/bash\nset -eo pipefail\n" + text).utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }
    try set("comments", "[]")
    for name in ["path", "output", "summary"] { try set(name, "") }
  }

  func file(_ name: String) -> String { folder.appending(path: name).path }
  func text(_ name: String) throws -> String { try String(contentsOfFile: file(name), encoding: .utf8) }
  func set(_ name: String, _ text: String) throws { try Data(text.utf8).write(to: URL(filePath: file(name))) }

  /// Gives the lines that a step wrote to a file, and empties it.
  func take(_ name: String, _ line: (String) -> Void) throws {
    for entry in try text(name).split(separator: "\n") { line(String(entry)) }
    try set(name, "")
  }

  /// Comments of the pull request, or notes of the merge request, as the service keeps them.
  func comments() throws -> [(author: String, body: String)] {
    let all = try JSONSerialization.jsonObject(with: Data(try text("comments").utf8)) as? [[String: Any]]
    return try #require(all).map { comment in
      let user = comment["user"] as? [String: Any]
      return (user?["login"] as? String ?? "", comment["body"] as? String ?? "")
    }
  }

  func bash(_ script: String, _ variables: [String: String], in folder: URL) async throws -> Run {
    let file = self.folder.appending(path: "step.sh")
    try Data(script.utf8).write(to: file)
    var environment = ["HOME": self.folder.path, "LC_ALL": "C.UTF-8", "TOOLS": self.folder.path]
    environment["TREATY"] = Checkout.product("treaty").deletingLastPathComponent().path
    // The real treaty is found only where the step that builds it says.
    environment["PATH"] = (path + [self.file("bin"), "/usr/local/bin", "/usr/bin", "/bin"]).joined(separator: ":")
    return try await Run(
      URL(filePath: "/bin/bash"), ["--noprofile", "--norc", "-eo", "pipefail", file.path], in: folder,
      environment: environment.merging(variables) { _, own in own }, limit: .seconds(120))
  }

  private static let aptGet = """
    case "$1" in update | install) ;; *) exit 2 ;; esac
    [ "$1" = update ] || [[ " $* " == *" libyaml-dev "* ]]

    """

  /// Building is PluginTests' matter, which have this command build the tool in a package that depends on it.
  private static let swift = """
    [ "$1 $2 $3 $4 $5" = "build -c release --product treaty" ]
    [ "$6 $7 $8 $9" = "--package-path . --scratch-path .build/treaty" ]
    shift 9
    case "$*" in '') touch "$TOOLS/built" ;; --show-bin-path) [ -e "$TOOLS/built" ] && echo "$TREATY" ;; *) exit 2 ;; esac

    """

  private static let gh = #"""
    [ -n "$GH_TOKEN" ] && [ "$1" = api ]
    shift
    method=GET path='' filter=. body=''
    while [ $# -gt 0 ]; do
      case "$1" in
        --paginate | --silent) shift ;;
        --method) method=$2; shift 2 ;;
        --jq) filter=$2; shift 2 ;;
        --field) [[ $2 == body=@* ]]; body=${2#body=@}; shift 2 ;;
        -*) exit 2 ;;
        *) path=$1; shift ;;
      esac
    done
    all="$TOOLS/comments"
    own='{login: "github-actions[bot]"}'
    case "$method $path" in
      "GET repos/o/shop/issues/7/comments") exec jq -r "$filter" "$all" ;;
      "POST repos/o/shop/issues/7/comments")
        jq --rawfile body "$body" ". + [{id: (length + 100), user: $own, body: \$body}]" "$all" > "$all.new" ;;
      "PATCH repos/o/shop/issues/comments/"*)
        jq --argjson id "${path##*/}" --rawfile body "$body" \
          'map(if .id == $id then .body = $body else . end)' "$all" > "$all.new" ;;
      *) exit 1 ;;
    esac
    mv "$all.new" "$all"

    """#

  private static let curl = #"""
    method=GET path='' body=''
    # The token comes by standard input, and only there.
    [[ $* != *secret* ]]
    while [ $# -gt 0 ]; do
      case "$1" in
        --silent | --show-error | --fail) shift ;;
        --config) [ "$2" = - ]; [ "$(cat)" = 'header = "PRIVATE-TOKEN: secret"' ]; shift 2 ;;
        --request) method=$2; shift 2 ;;
        --data-urlencode) [[ $2 == body@* ]]; body=${2#body@}; shift 2 ;;
        -*) exit 2 ;;
        *) path=${1#https://gitlab.example/api/v4/projects/3/merge_requests/7/notes}; shift ;;
      esac
    done
    all="$TOOLS/comments"
    case "$method $path" in
      "GET ?per_page=100&page="*)
        page=${path##*=}
        exec jq --argjson page "$page" '.[(($page - 1) * 100):($page * 100)]' "$all" ;;
      "POST ") jq --rawfile body "$body" '. + [{id: (length + 100), body: $body}]' "$all" > "$all.new" ;;
      "PUT /"*)
        jq --argjson id "${path#/}" --rawfile body "$body" \
          'map(if .id == $id then .body = $body else . end)' "$all" > "$all.new" ;;
      *) exit 22 ;;
    esac
    mv "$all.new" "$all"
    echo '{}'

    """#
}
