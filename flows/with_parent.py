"""A process that ends with the one that started it, however that ended, be it by SIGKILL.

It reads from a pipe that only its parent holds, as its standard input, and ends when that is
closed. Also a program, which makes another one such: `python -m flows.with_parent prefect ...`.
"""

import os
import runpy
import signal
import sys
import threading
import time

STOPS_WITHIN_S = 20.0


def end_with_parent(stops_within_s: float) -> None:
    """From now on: SIGTERM to this process when its parent is gone; its end, so much later."""
    threading.Thread(target=_wait, args=[stops_within_s], daemon=True).start()


def _wait(stops_within_s: float) -> None:
    sys.stdin.buffer.read()
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(stops_within_s)
    os._exit(1)


if __name__ == "__main__":
    end_with_parent(STOPS_WITHIN_S)
    del sys.argv[0]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
