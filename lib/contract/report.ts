import { z } from "zod";
import { LOCALES } from "@/lib/domain/locale";
import { defineRoute, ProjectPath } from "./route";

const REPORTS = "/api/v1/organisations/{organisationId}/projects/{projectId}/reports";
const Language = z.strictObject({ locale: z.enum(LOCALES).default("fr") });

export const downloadCommitteeDocumentRoute = defineRoute({
  method: "GET",
  path: `${REPORTS}/committee.pdf`,
  summary: "The committee's one page of this moment: readiness, estate, decisions, blockers and what they rest on",
  params: ProjectPath,
  query: Language,
  response: z.string(),
});

export const downloadCommitteeSlidesRoute = defineRoute({
  method: "GET",
  path: `${REPORTS}/committee.pptx`,
  summary: "The committee's one page of this moment as slides of text and tables that can be edited",
  params: ProjectPath,
  query: Language,
  response: z.string(),
});
