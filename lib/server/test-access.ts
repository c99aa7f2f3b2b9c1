import type { z } from "zod";
import type { Role } from "@/lib/domain/access/policy";
import { aCaller, anOrganisation, aPerson, aSession } from "@/prisma/seed/builders";
import type { Caller } from "./database";
import type { TestEstate } from "./test-estate";
import type { UseCase } from "./use-case";

/** The status with which a promise is refused; 200 when it is kept. */
export async function statusOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
    return 200;
  } catch (error) {
    if (error && typeof error === "object" && "status" in error) return error.status;
    throw error;
  }
}

/** What a use case of an organisation must answer to those who may not call it. */
export const REFUSALS = {
  "no session": 401,
  "a session that is over": 401,
  "a revoked session": 401,
  "a person without any role here": 404,
  "a lead of another organisation": 404,
  "that lead, with this project under the other organisation": 404,
} as const;

/** What it does answer; compare with REFUSALS. */
export async function answersToOthers<I extends z.ZodType>(
  operation: UseCase<I, unknown>,
  input: z.input<I>,
  estate: TestEstate,
): Promise<Record<keyof typeof REFUSALS, unknown>> {
  const { personId } = estate.lead;
  const elsewhere = await anOrganisation();
  const stranger = await aCaller(elsewhere.id, "project-lead");
  const moved = { ...(input as object), organisationId: elsewhere.id } as z.input<I>;
  const ask = (caller: Caller, given = input) => statusOf(operation(caller, given));
  return {
    "no session": await ask({ sessionId: null, requestId: "test" }),
    "a session that is over": await ask(await aSession(personId, { expiresAt: new Date(0) })),
    "a revoked session": await ask(await aSession(personId, { revokedAt: new Date(0) })),
    "a person without any role here": await ask(await aSession((await aPerson()).id)),
    "a lead of another organisation": await ask(stranger),
    "that lead, with this project under the other organisation": await ask(stranger, moved),
  };
}

/** The status a member of the organisation gets, by role. */
export async function answerToRole<I extends z.ZodType>(
  operation: UseCase<I, unknown>,
  input: z.input<I>,
  estate: TestEstate,
  role: Role,
): Promise<unknown> {
  return statusOf(operation(await aCaller(estate.organisation.id, role), input));
}
