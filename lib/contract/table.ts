import { z } from "zod";
import { FAMILIES } from "@/lib/domain/catalogue/family";
import { SORT_KEYS } from "@/lib/domain/catalogue/select-services";
import { GRADES } from "@/lib/domain/eligibility/verdict";
import { LOCALES } from "@/lib/domain/locale";
import { SCOPES, TRUST_WORDS } from "@/lib/domain/provider/words";
import { readEditionRoute, STATUSES } from "./catalogue";
import { listWorkloadsRoute } from "./eligibility";
import { listProjectEvidenceRoute } from "./evidence";
import { listDifferencesRoute, listImportsRoute, listResourcesRoute } from "./inventory";
import { listDerogationsRoute } from "./obligation";
import { listEngagementsRoute, listInvitationsRoute, listMembersRoute } from "./people";
import { listPortfolioRoute } from "./portfolio";
import { listDecisionsRoute } from "./programme";
import { listProvidersRoute } from "./qualification";
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

export const downloadInvitationsRoute = defineRoute({
  method: "GET",
  path: `${listInvitationsRoute.path}.csv`,
  summary: "Invitations without an answer, as a file",
  params: listInvitationsRoute.params,
  query: InLocale,
  response: z.string(),
});

export const downloadEngagementsRoute = defineRoute({
  method: "GET",
  path: `${listEngagementsRoute.path}.csv`,
  summary: "Consultants' engagements, as a file",
  params: listEngagementsRoute.params,
  query: InLocale,
  response: z.string(),
});

export const downloadServicesRoute = defineRoute({
  method: "GET",
  path: `${readEditionRoute.path}/services.csv`,
  summary: "Services of an edition with their status and evidence, as a file",
  params: readEditionRoute.params,
  query: InLocale.extend({
    search: z.string().trim().max(100).optional(),
    family: z.enum(FAMILIES).optional(),
    status: z.enum(STATUSES).optional(),
    evidence: z.enum(GRADES).optional(),
    sort: z.enum(SORT_KEYS).default("name"),
    order: z.enum(["ascending", "descending"]).default("ascending"),
  }),
  response: z.string(),
});

export const downloadProvidersRoute = defineRoute({
  method: "GET",
  path: `${listProvidersRoute.path}.csv`,
  summary: "Trusted-cloud offers and what may be said of each on a day, as a file",
  query: listProvidersRoute.query.extend({
    ...InLocale.shape,
    status: z.enum(TRUST_WORDS).optional(),
    scope: z.enum(SCOPES).optional(),
  }),
  response: z.string(),
});

export const downloadPortfolioRoute = defineRoute({
  method: "GET",
  path: `${listPortfolioRoute.path}.csv`,
  summary: "The lines of the caller's portfolio, as a file",
  query: listPortfolioRoute.query.omit(WHOLE).extend(InLocale.shape),
  response: z.string(),
});
