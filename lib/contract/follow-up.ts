import { z } from "zod";
import { FOLLOW_UP_KINDS } from "@/lib/domain/follow-up/kind";
import { defineRoute, OrganisationPath } from "./route";

const Act = z.strictObject({ name: z.string().nullable(), at: z.iso.datetime() });

/** A note about an organisation, or an action to take for it. */
export const FollowUpView = z.strictObject({
  id: z.uuid(),
  kind: z.enum(FOLLOW_UP_KINDS),
  text: z.string(),
  dueOn: z.iso.date().nullable(),
  created: Act,
  /** Null: not done, or a note. */
  done: Act.nullable(),
  revision: z.int(),
});
export type FollowUpView = z.infer<typeof FollowUpView>;

const Text = z.string().trim().min(1).max(2_000);
const DueOn = z.iso.date().nullable();
const FollowUpPath = OrganisationPath.extend({ followUpId: z.uuid() });

export const listFollowUpsRoute = defineRoute({
  method: "GET",
  path: "/api/v1/organisations/{organisationId}/follow-ups",
  summary: "Notes and actions about an organisation: open actions first, then the latest",
  params: OrganisationPath,
  response: z.strictObject({ items: z.array(FollowUpView) }),
});

export const addFollowUpRoute = defineRoute({
  method: "POST",
  path: "/api/v1/organisations/{organisationId}/follow-ups",
  summary: "Note something about an organisation, or an action to take for it",
  params: OrganisationPath,
  body: z.strictObject({ kind: z.enum(FOLLOW_UP_KINDS), text: Text, dueOn: DueOn }),
  example: { body: { kind: "action", text: "Relancer le responsable de l’inventaire", dueOn: "2026-12-15" } },
  response: z.strictObject({ id: z.uuid() }),
});

export const changeFollowUpRoute = defineRoute({
  method: "PUT",
  path: "/api/v1/organisations/{organisationId}/follow-ups/{followUpId}",
  summary: "Reword a note or an action, say that it is done, or open it again",
  params: FollowUpPath,
  body: z.strictObject({ text: Text, dueOn: DueOn, done: z.boolean(), revision: z.int().min(1) }),
  example: { body: { text: "Relancer le responsable de l’inventaire", dueOn: "2026-12-20", done: false, revision: 1 } },
  response: z.strictObject({ revision: z.int() }),
});
