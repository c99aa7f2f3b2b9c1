import { setTimeout as pause } from "node:timers/promises";
import { log } from "../log";
import { relay, sendNextMail } from "./send-mail";

const IDLE_MS = 1_000;

/** Sends mail beside the jobs, so that a slow relay holds none of them up; nothing to do where no relay is named. */
export async function deliver(stopped: () => boolean): Promise<void> {
  const through = relay();
  if (!through) return;
  while (!stopped()) {
    try {
      if (await sendNextMail(through)) continue;
    } catch (error) {
      log.error({ error: error instanceof Error ? error.name : "unknown" }, "mail queue could not be reached");
    }
    await pause(IDLE_MS);
  }
  through.close();
}
