import type { Facts } from "@/lib/domain/inventory/fact";
import type { Peer } from "./engine-peer-json-rules";
import type { PeerAnswer } from "./engine-plan";

/** One resource as a peer gets it. */
export interface Asked {
  readonly peer: Peer;
  readonly facts: Facts;
}

/** How many questions a peer is asked at once: Zen answers on its own threads, and gets the benefit. */
const AT_ONCE = 64;

export async function answersOf(asked: readonly Asked[]): Promise<PeerAnswer[]> {
  const ready = prepared(asked);
  const answers: PeerAnswer[] = [];
  for (let at = 0; at < ready.length; at += AT_ONCE) {
    answers.push(...(await Promise.all(ready.slice(at, at + AT_ONCE).map((judge) => judge()))));
  }
  return answers;
}

function prepared(asked: readonly Asked[]): (() => Promise<PeerAnswer>)[] {
  return asked.map(({ peer, facts }) => {
    const input = peer.prepare(facts);
    return () => peer.judge(input);
  });
}

/** Each side is run this many times in a row per round: the first run after the other side finds cold caches. */
const RUNS = 3;

async function leastRun(work: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    await work();
    least = Math.min(least, performance.now() - start);
  }
  return least * 1000;
}

/** Least time of either side in microseconds, over rounds in turn, so that both meet the same states of the machine. */
export async function leastOf(
  rounds: number,
  ours: () => unknown,
  theirs: () => unknown,
): Promise<{ ours: number; theirs: number }> {
  const least = { ours: Number.POSITIVE_INFINITY, theirs: Number.POSITIVE_INFINITY };
  for (let round = 0; round < rounds; round++) {
    least.theirs = Math.min(least.theirs, await leastRun(theirs));
    least.ours = Math.min(least.ours, await leastRun(ours));
  }
  return least;
}

/** Times a peer on resources asked in bundles, without the time it takes to put facts in its form. */
export function timed(asked: readonly Asked[]): () => Promise<void> {
  const ready = prepared(asked);
  return async () => {
    for (let at = 0; at < ready.length; at += AT_ONCE) await Promise.all(ready.slice(at, at + AT_ONCE).map((judge) => judge()));
  };
}
