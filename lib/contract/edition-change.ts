import { z } from "zod";
import { GRADES, VERDICTS } from "@/lib/domain/eligibility/verdict";
import { Text } from "@/lib/domain/text";
import { STATUSES } from "./catalogue";
import { defineRoute, ProjectPath } from "./route";

const Count = z.number().int().nonnegative();
const Edition = z.strictObject({ id: z.string(), title: Text, effectiveFrom: z.iso.date() });
const Named = z.strictObject({ id: z.string(), name: Text });
const Side = z.strictObject({ status: z.enum(STATUSES), evidence: z.enum(GRADES) });
const PROJECT_EDITION = "/api/v1/organisations/{organisationId}/projects/{projectId}/edition";

/** The edition that a project is judged under, and a newer one in force that it may accept. */
export const EditionOffer = z.strictObject({ current: Edition.nullable(), offered: Edition.nullable() });
export type EditionOffer = z.infer<typeof EditionOffer>;

export const readEditionOfferRoute = defineRoute({
  method: "GET",
  path: PROJECT_EDITION,
  summary: "The edition of the project, and a newer one in force",
  params: ProjectPath,
  response: EditionOffer,
});

const Change = z.strictObject({ before: z.enum(VERDICTS), after: z.enum(VERDICTS), count: Count });
export const EditionChange = z.strictObject({
  from: Edition,
  to: Edition,
  /** It is in force and newer than the project's. */
  acceptable: z.boolean(),
  services: z.strictObject({
    added: z.array(Named),
    removed: z.array(Named),
    changed: z.array(Named.extend({ before: Side, after: Side })),
  }),
  rules: z.strictObject({ added: Count, removed: Count, changed: Count }),
  /** Verdicts that change, most first. */
  resources: z.array(Change),
  /** Null: too many to be judged while somebody waits; accepting judges them all. */
  workloads: z.array(Change).nullable(),
  workloadsSeen: Count,
});
export type EditionChange = z.infer<typeof EditionChange>;

export const simulateEditionRoute = defineRoute({
  method: "GET",
  path: `${PROJECT_EDITION}/{editionId}`,
  summary: "What another edition would change for the project",
  params: ProjectPath.extend({ editionId: z.string().max(20) }),
  response: EditionChange,
});

export const acceptEditionRoute = defineRoute({
  method: "POST",
  path: PROJECT_EDITION,
  summary: "Accept a newer edition: the estate is judged anew under it",
  params: ProjectPath,
  body: z.strictObject({ editionId: z.string().max(20) }),
  example: { body: { editionId: "2026-11" } },
  response: z.strictObject({ jobId: z.uuid() }),
});
