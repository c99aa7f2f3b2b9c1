import { z } from "zod";
import type { EvidenceFilter, FiledEvidence, listProjectEvidenceRoute } from "@/lib/contract/evidence";
import { soonUntil } from "@/lib/domain/evidence/validity";
import { knownQuestionnaire } from "../assessment/known-questionnaire";
import type { OrganisationScope } from "../database";
import { decodeCursor, pageFrom } from "../inventory/cursor";
import { loadProject } from "../inventory/store-project";
import { parseInput } from "../use-case";
import { evidenceView, today } from "./evidence-view";
import { type EvidenceCursor, type ListedEvidence, pageOfEvidence } from "./store-evidence-list";

type Input = z.output<typeof listProjectEvidenceRoute.params> & z.output<typeof listProjectEvidenceRoute.query>;

/** One page of the documents of a project. */
export async function evidencePage(scope: OrganisationScope, { projectId, after, limit, organisationId: _, ...filter }: Input) {
  await loadProject(scope, projectId);
  const page = { filter, after: cursorOf(after, filter), limit: limit + 1, soonUntil: soonUntil(today()) };
  const rows = await pageOfEvidence(scope, projectId, page);
  const key = (row: ListedEvidence) => (filter.expiring === "yes" ? (row.expiresOn ?? "") : row.addedAt.toISOString());
  const { items, next } = pageFrom(
    rows,
    limit,
    (row) => row,
    (row) => [key(row), row.id],
  );
  const views: FiledEvidence[] = [];
  for (const row of items) views.push(await filedView(scope, row));
  return { items: views, next };
}

const Places = { yes: z.tuple([z.iso.date(), z.guid()]), no: z.tuple([z.iso.datetime(), z.guid()]) };
function cursorOf(after: string | undefined, { expiring }: EvidenceFilter): EvidenceCursor | null {
  const parts = decodeCursor(after, 2);
  if (!parts) return null;
  const [key, id] = parseInput(Places[expiring], parts);
  return { key, id };
}

async function filedView(scope: OrganisationScope, row: ListedEvidence): Promise<FiledEvidence> {
  const { questionnaire, questions } = await knownQuestionnaire(scope, row.questionnaireId, row.version);
  return { ...evidenceView(row), questionnaire: questionnaire.title, question: questions.get(row.questionId)?.text ?? null };
}
