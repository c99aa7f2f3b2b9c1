import { setFlagsFromString } from "node:v8";

let streams = 0;

/**
 * Holds the heap small while rows stream through. V8 lets a heap grow fourfold before it collects; such rows live shortly, and a
 * slower growth keeps a million of them within a few tens of megabytes. Pages would pay for it with time, so it ends with the last stream.
 */
export async function whileStreaming<T>(run: () => Promise<T>): Promise<T> {
  if (streams++ === 0) setFlagsFromString("--heap-growing-percent=30");
  try {
    return await run();
  } finally {
    if (--streams === 0) setFlagsFromString("--heap-growing-percent=0");
  }
}
