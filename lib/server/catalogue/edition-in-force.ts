import { NotFound } from "../errors";
import { type AnyScope, listStoredEditions } from "./store";

/** The id of the newest published edition whose effective date has come; NotFound when nothing is published. */
export async function editionInForce(scope: AnyScope, now: Date): Promise<string> {
  const today = now.toISOString().slice(0, 10);
  const editions = await listStoredEditions(scope);
  const found = editions.find((edition) => edition.effectiveFrom <= today) ?? editions.at(-1);
  if (!found) throw new NotFound("no-edition");
  return found.id;
}
