import { z } from "zod";
import { LOCALES } from "@/lib/domain/locale";
import { listWorkloadsRoute } from "./eligibility";
import { listProjectEvidenceRoute } from "./evidence";
import { listDifferencesRoute, listImportsRoute, listResourcesRoute } from "./inventory";
import { listDerogationsRoute } from "./obligation";
import { listMembersRoute } from "./people";
import { listDecisionsRoute } from "./programme";
import { listAssumptionsRoute } from "./readiness";
import { defineRoute } from "./route";

// Each list that a person sees, as a CSV file: the filters of the list, no page, headings in a language.

const WHOLE = { after: true, limit: true } as const;
const InLocale = z.strictObject({ locale: z.enum(LOCALES).default("fr") });

export const downloadWorkloadsRoute = defineRoute({
  method: "GET",
  path: `${listWorkloadsRoute.path}.csv`,
  summary: "Workloads with their verdicts, as a file",
  params: listWorkloadsRoute.params,
  query: listWorkloadsRoute.query.omit(WHOLE).extend(InLocale.shape),
  response: z.string(),
});

export const downloadResourcesRoute = defineRoute({
  method: "GET",
  path: `${listResourcesRoute.path}.csv`,
  summary: "Resources of the estate, as a file",
  params: listResourcesRoute.params,
  query: listResourcesRoute.query.omit(WHOLE).extend(InLocale.shape),
  response: z.string(),
});

export const downloadImportsRoute = defineRoute({
  method: "GET",
  path: `${listImportsRoute.path}.csv`,
  summary: "The history of imports, as a file",
  params: listImportsRoute.params,
  query: InLocale,
  response: z.string(),
});

export const downloadDifferencesRoute = defineRoute({
  method: "GET",
  path: `${listDifferencesRoute.path}.csv`,
  summary: "What an applied import added, changed, removed, as a file",
  params: listDifferencesRoute.params,
  query: listDifferencesRoute.query.omit(WHOLE).extend(InLocale.shape),
  response: z.string(),
});

export const downloadDerogationsRoute = defineRoute({
  method: "GET",
  path: `${listDerogationsRoute.path}.csv`,
  summary: "The register of derogations, as a file",
  params: listDerogationsRoute.params,
  query: InLocale,
  response: z.string(),
});

export const downloadAssumptionsRoute = defineRoute({
  method: "GET",
  path: `${listAssumptionsRoute.path}.csv`,
  summary: "The register of assumptions, as a file",
  params: listAssumptionsRoute.params,
  query: InLocale,
  response: z.string(),
});

export const downloadDecisionsRoute = defineRoute({
  method: "GET",
  path: `${listDecisionsRoute.path}.csv`,
  summary: "The ledger of go and no-go decisions, as a file",
  params: listDecisionsRoute.params,
  query: InLocale,
  response: z.string(),
});

export const downloadDocumentsRoute = defineRoute({
  method: "GET",
  path: `${listProjectEvidenceRoute.path}.csv`,
  summary: "Documents filed in a project, as a file",
  params: listProjectEvidenceRoute.params,
  query: listProjectEvidenceRoute.query.omit(WHOLE).extend(InLocale.shape),
  response: z.string(),
});

export const downloadMembersRoute = defineRoute({
  method: "GET",
  path: `${listMembersRoute.path}.csv`,
  summary: "Members of an organisation, as a file",
  params: listMembersRoute.params,
  query: listMembersRoute.query.omit(WHOLE).extend(InLocale.shape),
  response: z.string(),
});
