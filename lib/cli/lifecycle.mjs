// @ts-check
/**
 * @typedef {object} Lifecycle
 * @property {(undo: () => Promise<unknown> | void) => void} onStop what to undo at the end, newest first
 * @property {(child: { ended: Promise<string> }, sentence: string) => void} needs a child without which all stops
 * @property {(code: number) => Promise<void>} stop undoes everything once and ends the process
 */

/**
 * The life of a command that has children: one orderly end, whoever asks for it.
 * @param {(code: number) => void} [exit]
 * @returns {Lifecycle}
 */
export function lifecycle(exit = (code) => process.exit(code)) {
  /** @type {(() => Promise<unknown> | void)[]} */
  const undo = [];
  let stopping = false;
  /** @type {Lifecycle["stop"]} */
  const stop = async (code) => {
    if (stopping) return;
    stopping = true;
    for (const one of undo.reverse()) await one();
    exit(code);
  };
  return {
    onStop: (one) => void undo.push(one),
    needs: (child, sentence) => {
      void child.ended.then((outcome) => {
        if (stopping) return;
        console.error(`\n${sentence} (${outcome}), and the portal with it. What was saved is kept: run "npm start" again.`);
        return stop(1);
      });
    },
    stop,
  };
}
