// Loaded first (`--import`) into the server and the worker: when the start command is gone, however it went, so are they.
// Its end of the pipe on standard input closes even on kill -9.
process.stdin.on("error", () => process.exit(1));
process.stdin.on("close", () => process.exit(1));
process.stdin.resume();
process.stdin.unref?.();
