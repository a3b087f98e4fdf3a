"""What the benchmarks over real documents share: which there are, how to generate them, what a program cost."""
import os, re, resource, subprocess, time

here = os.path.dirname(os.path.abspath(__file__))
folder = os.path.join(os.environ.get("TREATY_CORPORA") or os.path.join(here, "../../shared/corpora"), "openapi/dev")


def documents():
    """Paths and sizes of the main documents, the smallest first."""
    with open(os.path.join(folder, "manifest.tsv")) as manifest:
        rows = [line.rstrip("\n").split("\t") for line in manifest][1:]
    return sorted(((row[0], int(row[7])) for row in rows if row[8] == "main"), key=lambda row: row[1])


class Cost:
    """Seconds by the clock and of the processors, and the most memory of one process in MB."""

    def __init__(self, wall, cpu, memory):
        self.wall, self.cpu, self.memory = wall, cpu, memory


def run(command, **options):
    """Runs a program to its end; in a child of its own, so that the peak of memory is that of this program alone."""
    reader, writer = os.pipe()
    start = time.monotonic()
    child = os.fork()
    if child == 0:
        status = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, **options)
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        os.write(writer, f"{used.ru_utime + used.ru_stime} {used.ru_maxrss / 1024}\n{status.stderr[-60000:]}".encode()[:65000])
        os._exit(min(status.returncode, 100) if status.returncode >= 0 else 100)
    os.close(writer)
    with os.fdopen(reader, errors="replace") as pipe:
        head, _, errors = pipe.read().partition("\n")
    _, status = os.waitpid(child, 0)
    cpu, memory = head.split()
    return os.waitstatus_to_exitcode(status), Cost(time.monotonic() - start, float(cpu), float(memory)), errors


def command(treaty, name, output, allow):
    path = os.path.join(folder, name)
    root = os.path.join(folder, "camara") if name.startswith("camara/") else os.path.dirname(path)
    allowed = [part for id in allow for part in ("--allow", id)]
    return [treaty, "generate", path, "--root", root, "--module", "Corpus", "--output", output, *allowed]


def allowances(treaty, name, output):
    """What has to be allowed to have the rest generated."""
    allow = []
    for _ in range(8):
        status, _, errors = run(command(treaty, name, output, allow))
        if status == 0:
            return allow
        found = set(re.findall(r": error: .* \[([\w.-]+)\]$", errors, re.M)) - {"unused-allowance"}
        if found <= set(allow):
            break
        allow = sorted(found | set(allow))
    raise SystemExit(f"{name} is not generated: {errors[-400:]}")


def lines(output):
    files = [name for name in os.listdir(output) if name.endswith(".swift")]
    return sum(open(os.path.join(output, name), "rb").read().count(b"\n") for name in files)
