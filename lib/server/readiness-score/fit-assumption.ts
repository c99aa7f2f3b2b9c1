import { FORMULAS } from "@/lib/domain/readiness/shipped-formulas";
import { peopleHere } from "../assessment/store-assignment";
import type { OrganisationScope } from "../database";
import { Unprocessable } from "../errors";
import type { AssumptionFields } from "./store-assumption";

const DIMENSIONS = new Set(FORMULAS.flatMap(({ dimensions }) => dimensions.map(({ id }) => id)));

/** Refuses a dimension that no formula ever had, and an owner who is not of the organisation; one who was and left may stay. */
export async function requireFit(
  scope: OrganisationScope,
  { dimension, ownerId }: AssumptionFields,
  before: Pick<AssumptionFields, "ownerId"> | null,
): Promise<void> {
  if (dimension !== null && !DIMENSIONS.has(dimension)) throw new Unprocessable("unknown-dimension");
  if (ownerId === null || ownerId === before?.ownerId) return;
  if ((await peopleHere(scope, [ownerId], new Date())).length === 0) throw new Unprocessable("not-a-member");
}
