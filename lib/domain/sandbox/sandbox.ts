import type { Role } from "../access/policy";
import type { Text } from "../text";

/** The name says what it is wherever it is shown, in reports too. */
export const SANDBOX_NAME: Text = { fr: "Bac à sable (données fictives)", en: "Sandbox (invented data)" };
export const SANDBOX_PROJECT: Text = { fr: "Étude d’essai", en: "Trial study" };

/** A sandbox in which nothing was done for so many days removes itself. */
export const SANDBOX_DAYS = 30;

const LOADERS: readonly Role[] = ["project-lead", "organisation-executive", "consultant"];

/** Whether somebody with these places may have one: who leads, directs or accompanies a real organisation. The database asks the same. */
export function mayLoadSandbox(places: readonly { readonly role: Role; readonly sandbox: boolean }[]): boolean {
  return places.some(({ role, sandbox }) => !sandbox && LOADERS.includes(role));
}

/** Steps of its making, in order; an import is applied between two of them. */
export const SANDBOX_STEPS = ["import", "confirm", "describe"] as const;
export type SandboxStep = (typeof SANDBOX_STEPS)[number];
/** What the last step does, one after the other. */
export const SANDBOX_ACTS = ["workloads", "tenant", "answers", "derogation", "decision"] as const;

export interface SandboxJob {
  readonly step: SandboxStep;
  readonly state: string;
  /** Acts that are over, of the last step. */
  readonly done: number;
}
export interface SandboxProgress {
  readonly state: "making" | "ready" | "failed";
  readonly done: number;
  readonly total: number;
}

/** How far the making of a sandbox is, from its newest job. */
export function sandboxProgress({ step, state, done }: SandboxJob): SandboxProgress {
  const total = SANDBOX_STEPS.length - 1 + SANDBOX_ACTS.length;
  const before = SANDBOX_STEPS.indexOf(step);
  if (state === "failed") return { state: "failed", done: before, total };
  const last = step === SANDBOX_STEPS.at(-1);
  if (last && state === "done") return { state: "ready", done: total, total };
  return { state: "making", done: Math.min(total, before + (last ? done : 0)), total };
}
