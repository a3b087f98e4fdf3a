// Made from templates/ by `UPDATE_GOLDEN=1 swift test --filter EmbeddedTemplatesTests`: change the files there.

/// What stands below templates/, so that the tool needs no folder beside it.
enum EmbeddedTemplates {
  static let all: [(path: String, text: String)] = [
    ("ci/github.yml", file0),
    ("ci/gitlab.yml", file1),
    ("package/.gitignore", file2),
    ("package/Package.swift", file3),
    ("package/README.md", file4),
    ("package/Sources/{{name}}/Greetings.swift", file5),
    ("package/Sources/{{name}}/Main.swift", file6),
    ("package/Sources/{{name}}/openapi.yaml", file7),
    ("package/Sources/{{name}}/treaty.yaml", file8),
    ("package/Tests/{{name}}Tests/GreetingsTests.swift", file9),
  ]

  private static let file0 = #"""
    # Guards contracts on pull requests: committed code is what they generate (treaty check), they follow the rules
    # (treaty lint), and what breaks somebody is shown with the message that it breaks (treaty diff): as annotations, in the
    # job's summary, and as one comment that is kept up to date.
    #
    # Needs a Package.swift that depends on Treaty and a committed Package.resolved. To adapt: the two variables below.
    name: Contracts

    on:
      pull_request:

    permissions: {}

    concurrency:
      group: contracts-${{ github.ref }}
      cancel-in-progress: true

    jobs:
      contracts:
        name: Check, lint and diff
        runs-on: ubuntu-24.04
        container: swift:6.3
        timeout-minutes: 60
        # What a pull request brings is built here: this token can read and nothing else.
        permissions:
          contents: read
        defaults:
          run:
            shell: bash
        env:
          # The folder of the Package.swift that depends on Treaty.
          TREATY_PACKAGE: .
          # Files, folders or patterns, as in 'Sources/*/openapi.yaml'; empty: the contracts of treaty.yaml.
          TREATY_CONTRACTS: ''
        outputs:
          changed: ${{ steps.diff.outputs.changed }}
        steps:
          - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
            with:
              # Where the branch began has to be there.
              fetch-depth: 0
              persist-credentials: false

          - uses: actions/cache@0057852bfaa89a56745cba8c7296529d2fc39830 # v4.3.0
            with:
              path: .build/treaty
              key: treaty-swift-6.3-${{ hashFiles('**/Package.resolved') }}

          - name: Build treaty
            id: tool
            run: |
              # The container's user is not the one who checked out.
              git config --global --add safe.directory "$GITHUB_WORKSPACE"
              apt-get update -q
              DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends libyaml-dev pkg-config
              build=(swift build -c release --product treaty --package-path "$TREATY_PACKAGE" --scratch-path .build/treaty)
              "${build[@]}"
              "${build[@]}" --show-bin-path >> "$GITHUB_PATH"

          - name: Generated code is what the contracts say
            # Without treaty.yaml nothing that is generated is committed.
            if: ${{ !cancelled() && steps.tool.outcome == 'success' && env.TREATY_CONTRACTS == '' }}
            run: treaty check --format github

          - name: Contracts follow the rules
            if: ${{ !cancelled() && steps.tool.outcome == 'success' }}
            run: |
              read -ra contracts <<< "$TREATY_CONTRACTS"
              treaty lint --format github "${contracts[@]}"

          - name: Nothing breaks
            id: diff
            if: ${{ !cancelled() && steps.tool.outcome == 'success' }}
            run: |
              read -ra contracts <<< "$TREATY_CONTRACTS"
              compare() { treaty diff --base "origin/$GITHUB_BASE_REF" "$@" "${contracts[@]}"; }
              status=0
              compare --format github || status=$?
              # 1 is a change that breaks; more is no comparison at all.
              [ "$status" -le 1 ] || exit "$status"
              mkdir -p contract-report
              for format in markdown html sarif; do
                compare --fail-on none --format "$format" --output "contract-report/diff.$format"
              done
              cat contract-report/diff.markdown >> "$GITHUB_STEP_SUMMARY"
              changed=false
              compare --fail-on any --format json --output contract-report/diff.json || changed=true
              echo "changed=$changed" >> "$GITHUB_OUTPUT"
              exit "$status"

          - uses: actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2
            if: ${{ !cancelled() && steps.diff.outputs.changed != '' }}
            with:
              name: contract-report
              path: contract-report

      comment:
        name: Comment
        needs: contracts
        # From a fork there is no token that may write: there the summary holds the report.
        if: >-
          ${{ !cancelled() && needs.contracts.outputs.changed != ''
          && github.event.pull_request.head.repo.full_name == github.repository }}
        runs-on: ubuntu-24.04
        timeout-minutes: 5
        # Nothing of the pull request runs here.
        permissions:
          pull-requests: write # for the comment
        steps:
          - uses: actions/download-artifact@d3f86a106a0bac45b974a628896c90dbdf5c8093 # v4.3.0
            with:
              name: contract-report

          - name: Write the comment, or bring it up to date
            shell: bash
            env:
              GH_TOKEN: ${{ github.token }}
              PULL_REQUEST: ${{ github.event.pull_request.number }}
              CHANGED: ${{ needs.contracts.outputs.changed }}
            run: |
              marker='<!-- treaty diff -->'
              { echo "$marker"; cat diff.markdown; } > comment.md
              comments="repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST/comments"
              filter=".[] | select(.user.login == \"github-actions[bot]\" and (.body | startswith(\"$marker\"))) | .id"
              id=$(gh api --paginate "$comments" --jq "$filter" | sed -n 1p)
              if [ -n "$id" ]; then
                gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$id" --field body=@comment.md
              elif [ "$CHANGED" = true ]; then
                gh api --silent --method POST "$comments" --field body=@comment.md
              fi

      code-scanning:
        name: Code scanning
        needs: contracts
        # Set the repository's variable TREATY_CODE_SCANNING to true to have findings in its security tab.
        if: >-
          ${{ !cancelled() && needs.contracts.outputs.changed != '' && vars.TREATY_CODE_SCANNING == 'true'
          && github.event.pull_request.head.repo.full_name == github.repository }}
        runs-on: ubuntu-24.04
        timeout-minutes: 5
        permissions:
          actions: read # in private repositories, for the run's own record
          contents: read
          security-events: write # for the findings
        steps:
          - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
            with:
              persist-credentials: false

          - uses: actions/download-artifact@d3f86a106a0bac45b974a628896c90dbdf5c8093 # v4.3.0
            with:
              name: contract-report
              path: contract-report

          - uses: github/codeql-action/upload-sarif@5d4e8d1aca955e8d8589aabd499c5cae939e33c7 # v4.31.9
            with:
              sarif_file: contract-report/diff.sarif
              category: treaty-diff

    """#

  private static let file1 = #"""
    # Guards contracts in merge requests: committed code is what they generate (treaty check), they follow the rules
    # (treaty lint), and what breaks somebody is shown with the message that it breaks (treaty diff): in the merge request's
    # code quality and test reports, as a page, and, where a token allows it, as one note that is kept up to date.
    #
    # Needs a Package.swift that depends on Treaty and a committed Package.resolved. To adapt: the two variables below.
    contracts:
      stage: test
      image: swift:6.3
      interruptible: true
      timeout: 1 hour
      rules:
        - if: $CI_PIPELINE_SOURCE == "merge_request_event"
      variables:
        # The folder of the Package.swift that depends on Treaty.
        TREATY_PACKAGE: .
        # Files, folders or patterns, as in 'Sources/*/openapi.yaml'; empty: the contracts of treaty.yaml.
        TREATY_CONTRACTS: ""
        # Where the branch began has to be there.
        GIT_DEPTH: "0"
      cache:
        key:
          prefix: treaty-swift-6.3
          files: [Package.resolved]
        paths: [.build/treaty]
      before_script:
        - apt-get update -q
        - DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends libyaml-dev pkg-config curl jq
        - build=(swift build -c release --product treaty --package-path "$TREATY_PACKAGE" --scratch-path .build/treaty)
        - '"${build[@]}"'
        - PATH="$("${build[@]}" --show-bin-path):$PATH"
        # A merge request's pipeline fetches its own branch only.
        - target="origin/$CI_MERGE_REQUEST_TARGET_BRANCH_NAME"
        - git fetch --quiet origin "+refs/heads/$CI_MERGE_REQUEST_TARGET_BRANCH_NAME:refs/remotes/$target"
      script:
        - |
          read -ra contracts <<< "$TREATY_CONTRACTS"
          compare() { treaty diff --base "$target" "$@" "${contracts[@]}"; }
          mkdir -p contract-report
          failed=0
          # Each says what it has to say, whatever the others say. Without treaty.yaml nothing that is generated is committed.
          if [ -z "$TREATY_CONTRACTS" ]; then treaty check || failed=1; fi
          treaty lint "${contracts[@]}" || failed=1
          treaty lint --fail-on none --format gitlab "${contracts[@]}" > contract-report/lint.json || failed=1
          compare || failed=1
          for format in gitlab junit html markdown; do
            compare --fail-on none --format "$format" --output "contract-report/diff.$format" || failed=1
          done
          # One report a job is what GitLab reads.
          jq -s add contract-report/lint.json contract-report/diff.gitlab > contract-report/code-quality.json
          exit "$failed"
      after_script:
        - |
          # The variable TREATY_TOKEN holds a project access token with the scope api; a fork has none.
          if [ -z "${TREATY_TOKEN:-}" ] || [ ! -f contract-report/diff.markdown ]; then exit 0; fi
          marker='<!-- treaty diff -->'
          { echo "$marker"; cat contract-report/diff.markdown; } > contract-report/note.md
          notes="$CI_API_V4_URL/projects/$CI_PROJECT_ID/merge_requests/$CI_MERGE_REQUEST_IID/notes"
          # By standard input, so that the token stands in no list of processes.
          api() { printf 'header = "PRIVATE-TOKEN: %s"\n' "$TREATY_TOKEN" | curl --silent --show-error --fail --config - "$@"; }
          id='' page=1
          while [ -z "$id" ]; do
            found=$(api "$notes?per_page=100&page=$page")
            if [ "$(jq length <<< "$found")" -eq 0 ]; then break; fi
            id=$(jq -r --arg marker "$marker" 'first(.[] | select(.body | startswith($marker)) | .id) // empty' <<< "$found")
            page=$((page + 1))
          done
          if [ -n "$id" ]; then
            api --request PUT "$notes/$id" --data-urlencode "body@contract-report/note.md" > contract-report/answer.json
          elif [ "$(jq length contract-report/diff.gitlab)" -gt 0 ]; then
            api --request POST "$notes" --data-urlencode "body@contract-report/note.md" > contract-report/answer.json
          fi
      artifacts:
        when: always
        expose_as: Contract changes
        paths: [contract-report/]
        reports:
          codequality: contract-report/code-quality.json
          junit: contract-report/diff.junit

    """#

  private static let file2 = #"""
    .build/

    """#

  private static let file3 = #"""
    // swift-tools-version: 6.1
    import PackageDescription

    let package = Package(
      name: "{{name}}",
      platforms: [.macOS(.v15)],
      dependencies: [
        .package(name: "treaty", path: "{{treaty}}", traits: ["Hummingbird"]),
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.20.0"),
      ],
      targets: [
        .executableTarget(
          name: "{{name}}",
          dependencies: [
            .product(name: "Treaty", package: "treaty"),
            .product(name: "TreatyHummingbird", package: "treaty"),
            .product(name: "Hummingbird", package: "hummingbird"),
          ],
          plugins: [.plugin(name: "TreatyBuildPlugin", package: "treaty")]),
        .testTarget(name: "{{name}}Tests", dependencies: ["{{name}}"]),
      ]
    )

    """#

  private static let file4 = #"""
    # {{name}}

        swift run      # serves on http://127.0.0.1:8080
        curl http://127.0.0.1:8080/greetings/World
        swift test     # calls the service without a socket

    The contract is `Sources/{{name}}/openapi.yaml`. Change it and build: the generated code follows, and what the handler
    in `Greetings.swift` no longer satisfies is a compile error.

    """#

  private static let file5 = #"""
    import Treaty

    /// What this service does. The protocol has one requirement an operation of the contract.
    struct Greetings: GreeterService {
      func greet(name: String, context: Context<Void>) async throws -> Greeting {
        Greeting(text: "Hello, \(name)!")
      }
    }

    """#

  private static let file6 = #"""
    import Hummingbird
    import Treaty
    import TreatyHummingbird

    @main
    struct Main {
      static func main() async throws {
        let router = Router()
        router.add(Greetings().endpoints())
        let application = Application(
          router: router, configuration: .init(address: .hostname("127.0.0.1", port: 8080)))
        print("Try: curl http://127.0.0.1:8080/greetings/World")
        try await application.runService()
      }
    }

    """#

  private static let file7 = #"""
    openapi: 3.1.0
    info:
      title: Greeter
      version: 1.0.0
    servers:
      - url: http://127.0.0.1:8080
    paths:
      /greetings/{name}:
        get:
          operationId: greet
          summary: Greets someone.
          parameters:
            - name: name
              in: path
              required: true
              schema: { type: string, minLength: 1, maxLength: 40 }
          responses:
            '200':
              description: The greeting.
              content:
                application/json:
                  schema: { $ref: '#/components/schemas/Greeting' }
            default:
              description: What was wrong with the request.
              content:
                application/problem+json:
                  schema: { $ref: '#/components/schemas/Problem' }
    components:
      schemas:
        Greeting:
          type: object
          required: [text]
          properties:
            text: { type: string }
        Problem:
          type: object
          properties:
            title: { type: string }
            status: { type: integer, format: int32 }

    """#

  private static let file8 = #"""
    # What the build plugin generates; without a setting it takes openapi.yaml and emits everything.
    emit: [types, client, server]

    """#

  private static let file9 = #"""
    import Testing
    import Treaty

    @testable import {{name}}

    @Test func greetsByName() async throws {
      let client = GreeterClient(transport: InProcessTransport(Greetings().endpoints()))
      #expect(try await client.greet(name: "World").text == "Hello, World!")
    }

    @Test func refusesWhatTheContractRefuses() async throws {
      let client = GreeterClient(transport: InProcessTransport(Greetings().endpoints()))
      await #expect(throws: Greet.Failure.self) {
        try await client.greet(name: String(repeating: "x", count: 41))
      }
    }

    """#
}
