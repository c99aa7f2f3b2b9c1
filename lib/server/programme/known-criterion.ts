import { type Criterion, criterionOf } from "@/lib/domain/programme/gate";
import { NotFound } from "../errors";

/** A criterion of the shipped gates; any other id is NotFound. */
export function knownCriterion(id: string): Criterion {
  const criterion = criterionOf(id);
  if (!criterion) throw new NotFound();
  return criterion;
}
