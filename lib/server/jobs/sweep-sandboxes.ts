import { SANDBOX_DAYS } from "@/lib/domain/sandbox/sandbox";
import { type Caller, inScope } from "../database";
import { removeFiles } from "../evidence/remove-files";
import { eraseIdleSandbox } from "../sandbox/store-sandbox";

const CALLER: Caller = { sessionId: null, requestId: "sweep-sandboxes" };

/** Removes the sandboxes in which nothing was done for a month, one transaction each. Gives how many. */
export async function sweepSandboxes(): Promise<number> {
  for (let removed = 0; ; removed += 1) {
    const erased = await inScope(CALLER, { kind: "platform" }, (scope) => eraseIdleSandbox(scope, SANDBOX_DAYS));
    if (!erased) return removed;
    await removeFiles(erased.files);
  }
}
