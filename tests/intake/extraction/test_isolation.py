"""What a reader child can still do once it has limited itself: tried from inside one."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from intake.extraction.errands import isolation_layers

ROOT = str(Path(__file__).parents[3])
PROBES = """
import json, os, resource, socket, sys
sys.path.insert(0, sys.argv[1])
from intake.extraction import isolation
isolation.limit_resources("text"); isolation.drop_privileges(); isolation.leave_namespaces()
isolation.close_files(sys.argv[1]); isolation.limit_processes()
def refused(do):
    try:
        do()
    except (OSError, MemoryError):
        return True
    return False
print(json.dumps({
    "calls out": refused(lambda: socket.create_connection(("192.0.2.1", 80), 2)),
    "reads the machine's accounts": refused(lambda: open("/etc/passwd").close()),
    "reads this project's settings": refused(lambda: open(sys.argv[1] + "/pyproject.toml").close()),
    "writes a file": refused(lambda: open("/tmp/left-behind", "w").close()),
    "runs a program": refused(lambda: os.execv("/bin/true", ["true"])),
    "takes a gigabyte": refused(lambda: bytearray(1 << 30)),
    "leaves a core": resource.getrlimit(resource.RLIMIT_CORE) == (0, 0),
    "secrets in the environment": len(os.environ) <= 3,
}))
"""


def test_a_child_can_neither_call_out_nor_open_nor_write_nor_run_anything() -> None:
    layers = isolation_layers()
    if not (layers["landlock"] and layers["network_namespace"]):
        pytest.skip("this kernel offers no Landlock or no namespaces; foothold check says so too")

    # Our own interpreter and probes; nothing in it comes from outside.
    done = subprocess.run([sys.executable, "-I", "-c", PROBES, ROOT], env={}, capture_output=True, text=True, check=True, timeout=60)

    refused = json.loads(done.stdout)
    assert refused == dict.fromkeys(refused, True)
    assert len(refused) == 8


def test_a_childs_memory_and_cores_are_limited_on_any_kernel() -> None:
    done = subprocess.run([sys.executable, "-I", "-c", PROBES, ROOT], env={}, capture_output=True, text=True, check=True, timeout=60)

    refused = json.loads(done.stdout)
    assert (refused["takes a gigabyte"], refused["leaves a core"], refused["secrets in the environment"]) == (True, True, True)
