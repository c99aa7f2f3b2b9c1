// @ts-check
import { startChild } from "./child.mjs";

const LONGEST_PAUSE = 30_000;
const SETTLED = 60_000;

/** How long to wait before the next start, doubling with each early death. @param {number} deaths */
export function pauseAfter(deaths) {
  return Math.min(1_000 * 2 ** Math.max(deaths - 1, 0), LONGEST_PAUSE);
}

/**
 * Keeps a worker running: one that dies is started again after a pause. Its jobs are leased, so another run takes them up.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} lifeLine
 * @returns {{ stop: (patience: number) => Promise<void> }}
 */
export function keepWorking(env, lifeLine) {
  let stopping = false;
  let deaths = 0;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  let worker = launch();

  function launch() {
    const since = performance.now();
    const child = startChild(["--import", lifeLine, "--import", "tsx", "lib/server/jobs/worker.ts"], { env });
    void child.ended.then((outcome) => {
      if (stopping) return;
      deaths = performance.now() - since > SETTLED ? 1 : deaths + 1;
      console.error(`The worker has stopped (${outcome}); it starts again in ${pauseAfter(deaths) / 1_000} s.`);
      timer = setTimeout(() => {
        worker = launch();
      }, pauseAfter(deaths));
    });
    return child;
  }

  return {
    stop: async (patience) => {
      stopping = true;
      clearTimeout(timer);
      await worker.stop(patience);
    },
  };
}
