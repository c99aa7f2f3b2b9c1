import { z } from "zod";
import { NATURES, PRECISIONS, ROLES, WHY_NOT } from "@/lib/domain/catalogue/edition";
import { FAMILIES } from "@/lib/domain/catalogue/family";
import { GRADES } from "@/lib/domain/eligibility/verdict";
import { Text } from "@/lib/domain/text";
import { defineRoute } from "./route";

export const STATUSES = ["available", "planned", "not-planned", "unknown"] as const;
const SourceView = z.strictObject({
  id: z.string(),
  title: z.string(),
  locator: z.string(),
  date: z.string(),
  label: z.enum(["fact", "secondary", "inference"]),
});

export const ServiceRow = z.strictObject({
  id: z.string(),
  name: Text,
  family: z.enum(FAMILIES),
  nature: z.enum(NATURES),
  status: z.enum(STATUSES),
  whyNot: z.enum(WHY_NOT).nullable(),
  plannedFor: z.string().nullable(),
  evidence: z.enum(GRADES),
  pieces: z.number().int().nonnegative(),
  /** Latest date of its evidence. */
  date: z.string().nullable(),
});
export type ServiceRow = z.infer<typeof ServiceRow>;

export const EditionView = z.strictObject({
  id: z.string(),
  title: Text,
  effectiveFrom: z.string(),
  sha256: z.string(),
  services: z.array(ServiceRow),
  rules: z.number().int(),
  types: z.number().int(),
  qualification: z.array(
    z.strictObject({
      scope: z.enum(["iaas", "paas", "caas", "saas"]),
      milestone: z.enum(["none", "J0", "J1", "J2", "J3"]),
      on: z.string().nullable(),
      knownUntil: z.string(),
      validTo: z.string().nullable(),
      note: Text,
      source: SourceView,
    }),
  ),
});
export type EditionView = z.infer<typeof EditionView>;

export const EditionSummary = z.strictObject({
  id: z.string(),
  title: Text,
  effectiveFrom: z.string(),
  sha256: z.string(),
  correctionOf: z.string().nullable(),
});
export const listEditionsRoute = defineRoute({
  method: "GET",
  path: "/api/v1/catalogue/editions",
  summary: "Published editions, newest first",
  response: z.strictObject({ editions: z.array(EditionSummary) }),
});

export const readEditionRoute = defineRoute({
  method: "GET",
  path: "/api/v1/catalogue/editions/{editionId}",
  summary: "One edition: its services with derived status and evidence grade",
  params: z.strictObject({ editionId: z.string().max(20) }),
  response: EditionView,
});

export const ServiceView = ServiceRow.extend({
  class: z.enum(["iaas", "paas", "caas", "saas"]).nullable(),
  requirement: z.string().nullable(),
  note: Text.nullable(),
  edition: z.string(),
  /** Side each piece of evidence takes in the derivation: decides, agrees, contradicts, or only informs. */
  evidencePieces: z.array(
    z.strictObject({
      kind: z.string(),
      side: z.enum(["decides", "contradicts", "informs"]),
      detail: z.record(z.string(), z.string()),
      note: Text,
      source: SourceView,
    }),
  ),
  replacement: z
    .strictObject({
      pattern: Text,
      effort: z.enum(["S", "M", "L"]),
      becomes: z.enum(["eligible", "conditional"]),
      uses: z.array(z.strictObject({ id: z.string(), name: Text })),
    })
    .nullable(),
  rules: z.array(
    z.strictObject({
      id: z.string(),
      effect: z.string(),
      because: Text,
      remedy: Text,
      requirement: z.string().nullable(),
      sources: z.array(SourceView),
    }),
  ),
  types: z.array(z.strictObject({ type: z.string(), precision: z.enum(PRECISIONS), role: z.enum(ROLES) })),
});
export type ServiceView = z.infer<typeof ServiceView>;

export const readServiceRoute = defineRoute({
  method: "GET",
  path: "/api/v1/catalogue/editions/{editionId}/services/{serviceId}",
  summary: "One service: evidence, conditions, replacement, resource types",
  params: z.strictObject({ editionId: z.string().max(20), serviceId: z.string().max(100) }),
  response: ServiceView,
});
