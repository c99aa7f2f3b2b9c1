import { ownQuestionnaireId } from "@/lib/domain/assessment/own-questionnaire";
import type { KonveyorSource } from "@/lib/domain/exchange/konveyor-source";
import type { OrganisationScope } from "../database";
import { sha256 } from "./questionnaire-file";
import { sourceOf } from "./store-own-questionnaire";

export interface PlaceInVersions {
  readonly id: string;
  /** The version that the file is, or would be. */
  readonly version: string;
  readonly outcome: "new" | "new-version" | "same";
  readonly retired: boolean;
  /** The text that is kept, whose hash tells whether two files say the same. */
  readonly text: string;
}

/** Where a file belongs: a questionnaire is known by its name, and what it says makes the version. */
export async function placeInVersions(scope: OrganisationScope, source: KonveyorSource): Promise<PlaceInVersions> {
  const id = ownQuestionnaireId(scope.organisationId, sha256(source.name.toLowerCase()).slice(0, 16));
  const text = JSON.stringify(source);
  const newest = await sourceOf(scope, id, null);
  if (!newest) return { id, version: "1.0", outcome: "new", retired: false, text };
  const { version, retired } = newest;
  if (newest.sha256 === sha256(text)) return { id, version, outcome: "same", retired, text };
  return { id, version: `${Number.parseInt(version, 10) + 1}.0`, outcome: "new-version", retired, text };
}
