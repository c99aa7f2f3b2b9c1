import { gatesOf } from "@/lib/domain/dashboard/compose-gates";
import type { Dashboard } from "@/lib/domain/dashboard/dashboard";
import { decisionState } from "@/lib/domain/programme/decision";
import type { ProjectFacts } from "@/lib/domain/programme/facts";
import type { Phase } from "@/lib/domain/programme/phase";
import { wallTime } from "@/lib/domain/training/meeting-time";
import type { OrganisationScope } from "../database";
import { decisionsOf } from "../programme/store-decision";
import { duesOf, type NamedResponsibility, responsibilitiesOf } from "../programme/store-plan";
import { loadProjectFacts, loadStanding } from "../programme/store-project-facts";

/** More decisions than a project of five gates takes in years. */
const MOST = 200;

interface Programme {
  readonly facts: ProjectFacts;
  readonly figures: Pick<Dashboard, "phase" | "operating" | "gates">;
}

/** How whoever answers for a criterion is written: by name, or by a mark whose name is looked up later. */
export type Naming = (person: { readonly personId: string; readonly name: string }) => string;
export const byName: Naming = ({ name }) => name;

/** Where a project stands on the path of gates on a day, and the facts that say so. */
export async function loadProgramme(scope: OrganisationScope, projectId: string, now: Date, naming: Naming): Promise<Programme> {
  const standing = await loadStanding(scope, projectId);
  const facts = await loadProjectFacts(scope, projectId, standing, now);
  const passing = (await decisionsOf(scope, projectId, { below: null, limit: MOST })).filter(
    ({ signatures }) => decisionState(signatures) === "go",
  );
  const { phase } = standing;
  const operating = passing.some(({ gate }) => gate === "ready");
  const dues = new Map((await duesOf(scope, projectId)).map(({ gate, dueOn }) => [gate, dueOn]));
  const owners = ownersOf(await responsibilitiesOf(scope, projectId), naming);
  const today = wallTime(now).day;
  const gates = gatesOf({ facts, standing: { phase, operating }, today, dues, passes: passesOf(passing), owners });
  return { facts, figures: { phase, operating, gates } };
}

function passesOf(passing: Awaited<ReturnType<typeof decisionsOf>>): Map<Phase, string> {
  return new Map(
    [...passing].reverse().flatMap(({ gate, signatures }) => {
      const last = signatures.at(-1);
      return last ? [[gate, wallTime(last.at).day] as const] : [];
    }),
  );
}

function ownersOf(responsibilities: readonly NamedResponsibility[], naming: Naming): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { subject, letter, ...person } of responsibilities) {
    if (letter !== "R" && letter !== "A") continue;
    const [names, name] = [found.get(subject) ?? [], naming(person)];
    found.set(subject, names.includes(name) ? names : [...names, name]);
  }
  return found;
}
