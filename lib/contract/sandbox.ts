import { z } from "zod";
import { LOCALES } from "@/lib/domain/locale";
import { defineRoute } from "./route";

const PATH = "/api/v1/account/sandbox";
const Count = z.number().int().nonnegative();

/** One's own sandbox: none, or one with how far its making is. */
const SandboxView = z.union([
  z.strictObject({ state: z.literal("none") }),
  z.strictObject({
    state: z.enum(["making", "ready", "failed"]),
    organisationId: z.uuid(),
    projectId: z.uuid(),
    done: Count,
    total: Count,
  }),
]);
export type SandboxView = z.infer<typeof SandboxView>;

export const readSandboxRoute = defineRoute({
  method: "GET",
  path: PATH,
  summary: "One's own sandbox, and how far its making is",
  response: SandboxView,
});
export const loadSandboxRoute = defineRoute({
  method: "POST",
  path: PATH,
  summary: "Load a sandbox: an organisation of one's own with invented data",
  /** The language of its name and of the invented data. */
  body: z.strictObject({ locale: z.enum(LOCALES) }),
  example: { body: { locale: "fr" } },
  response: z.strictObject({ organisationId: z.uuid() }),
});
export const removeSandboxRoute = defineRoute({
  method: "DELETE",
  path: PATH,
  summary: "Remove one's own sandbox with everything in it",
  response: z.strictObject({}),
});
