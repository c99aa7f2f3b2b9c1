import { createHash } from "node:crypto";
import type { DossierInputs } from "@/lib/contract/dossier";
import { ENGINE_VERSION } from "@/lib/domain/eligibility/engine-version";
import { ruleSetOn } from "@/lib/domain/obligation/shipped-rule-sets";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { knownEdition } from "../catalogue/edition-cache";
import type { OrganisationScope } from "../database";
import { loadProject } from "../inventory/store-project";
import { bleuFactsUnder } from "../qualification/known-facts";
import { statedText } from "./store-dossier";
import { importedAtOf } from "./store-import-moment";

/** What a dossier made now would be made from; null while nothing is judged. */
export async function pinInputs(scope: OrganisationScope, projectId: string, now: Date): Promise<DossierInputs | null> {
  const { currentImport, editionId, round, rule } = await loadProject(scope, projectId);
  if (editionId === null || currentImport === 0) return null;
  const { edition, sha256 } = await knownEdition(scope, editionId);
  const { day } = wallTime(now);
  const stated = await statedText(scope, { projectId, round, editionId });
  const facts = JSON.stringify(await bleuFactsUnder(scope, edition));
  return {
    edition: { id: edition.id, effectiveFrom: edition.effectiveFrom, sha256 },
    engineVersion: ENGINE_VERSION,
    round,
    importNumber: currentImport,
    importedAt: (await importedAtOf(scope, projectId, currentImport))?.toISOString() ?? null,
    grouping: rule.kind === "tag" ? { kind: "tag", tag: rule.tag } : { kind: rule.kind, tag: null },
    ruleSet: ruleSetOn(day).id,
    day,
    stamp: createHash("sha256").update(stated).update(facts).digest("hex"),
  };
}

/** Equal for equal inputs. */
export function hashOfInputs(inputs: DossierInputs): string {
  return createHash("sha256").update(JSON.stringify(inputs)).digest("hex");
}
