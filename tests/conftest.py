"""What holds for all tests."""

import signal

# A shell that runs the tests in the background has Ctrl-C ignored, by every process below it, too.
# Those that the tests start, and stop so, shall heed it as at a terminal.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
