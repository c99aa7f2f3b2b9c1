import { z } from "zod";
import { ERASURE_REASONS, NAMING_TEXTS } from "@/lib/domain/access/erasure";
import { AdministeredPerson, PersonPath } from "./administration";
import { defineRoute } from "./route";

const Count = z.number().int().nonnegative();

export const ErasurePreview = z.strictObject({
  /** The organisations that are told by their own audit trail. */
  organisations: z.array(z.string()),
  /** In how many texts of which organisation the name or the address stands: an erasure does not reach them. */
  named: z.array(z.strictObject({ organisation: z.string(), place: z.enum(NAMING_TEXTS), rows: Count })),
});
export type ErasurePreview = z.infer<typeof ErasurePreview>;

export const previewErasureRoute = defineRoute({
  method: "GET",
  path: "/api/v1/admin/people/{personId}/erasure",
  summary: "Where the name of a person whose account is closed would stay, before it is erased",
  params: PersonPath,
  response: ErasurePreview,
});

export const erasePersonRoute = defineRoute({
  method: "POST",
  path: "/api/v1/admin/people/{personId}/erasure",
  summary: "Erase a person whose account is closed, for good; what they did stays, without their name",
  params: PersonPath,
  /** `confirmation`: the person's address, typed. */
  body: z.strictObject({ confirmation: z.string().trim().min(1).max(254), reason: z.enum(ERASURE_REASONS) }),
  response: AdministeredPerson,
  example: { body: { confirmation: "dominique.martin@exemple.fr", reason: "request" } },
});
