import type { PlatformRole } from "../access/policy";

/** Where a step of a role across organisations leads. */
export type PlatformPlace = "account" | "organisations" | "people" | "portfolio" | "qualification";

interface PlatformStep {
  readonly id: string;
  readonly place: PlatformPlace;
  /** Acts of the platform's audit trail that show it done by oneself. */
  readonly acts: readonly string[];
}

const PROTECT: PlatformStep = { id: "protect-account", place: "account", acts: ["confirm-second-factor"] };

/** What each role across organisations does first, in this order; each on a page that it may open. */
export const PLATFORM_STEPS: Readonly<Record<PlatformRole, readonly PlatformStep[]>> = {
  "portfolio-executive": [PROTECT, { id: "keep-view", place: "portfolio", acts: ["keep-portfolio-view"] }],
  "catalogue-editor": [PROTECT, { id: "draft-fact", place: "qualification", acts: ["draft-qualification"] }],
  "catalogue-approver": [
    PROTECT,
    { id: "decide-fact", place: "qualification", acts: ["approve-qualification", "refuse-qualification"] },
  ],
  administrator: [
    PROTECT,
    { id: "open-organisation", place: "organisations", acts: ["open-organisation"] },
    { id: "grant-role", place: "people", acts: ["grant-platform-role"] },
  ],
};

/** The steps of a role across organisations, with what the person did of them. */
export function platformStepsOf(
  role: PlatformRole,
  done: ReadonlySet<string>,
): { id: string; place: PlatformPlace; done: boolean }[] {
  return PLATFORM_STEPS[role].map(({ id, place, acts }) => ({ id, place, done: acts.some((act) => done.has(act)) }));
}

/** Acts that the steps of these roles look for. */
export function platformActsOf(roles: readonly PlatformRole[]): string[] {
  return [...new Set(roles.flatMap((role) => PLATFORM_STEPS[role].flatMap(({ acts }) => acts)))];
}
