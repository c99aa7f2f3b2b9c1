import type { Level } from "@/lib/domain/obligation/obligation";
import { ruleSetOn } from "@/lib/domain/obligation/shipped-rule-sets";
import { triage } from "@/lib/domain/obligation/triage";
import { wallTime } from "@/lib/domain/training/meeting-time";
import type { OrganisationScope } from "../database";
import { onceByValue } from "../once-by-value";
import { loadBody, type SituationColumns, situationOf } from "./store-situation";

/** What the texts in force make of the organisation's workloads, from their stored columns; the organisation is read once. */
export async function levelsInForce(
  scope: OrganisationScope,
  day: string = wallTime(new Date()).day,
): Promise<(row: Omit<SituationColumns, "engagedOn">) => Level> {
  const body = await loadBody(scope);
  const ruleSet = ruleSetOn(day);
  const levelOf = onceByValue((row: SituationColumns) => triage(situationOf(body, row), ruleSet, { day, provider: null }).level);
  return ({ dataCategories, harms, harmsExamined, vitalSystem, hosting, nature, criticality }) =>
    levelOf({ dataCategories, harms, harmsExamined, vitalSystem, hosting, nature, criticality, engagedOn: null });
}
