import { createHash } from "node:crypto";
import { Edition } from "@/lib/domain/catalogue/edition";
import { canonicalJson, SHIPPED_EDITIONS, type ShippedEdition } from "@/lib/domain/catalogue/shipped";
import { type Caller, inScope } from "../database";
import { findEditionHash, insertEdition } from "./store";

const starting: Caller = { sessionId: null, requestId: "publish-shipped" };

/**
 * Puts the editions shipped with this version into the table from which the portal reads; those already there stay.
 * Throws a sentence when one is malformed, or differs from what is published under its id: a published edition is frozen.
 */
export async function publishShipped(shipped: readonly ShippedEdition[] = SHIPPED_EDITIONS): Promise<string[]> {
  const published: string[] = [];
  for (const { id, load } of shipped) {
    const edition = checked(id, await load());
    const document = canonicalJson(edition);
    const sha256 = createHash("sha256").update(document).digest("hex");
    if (await publish(edition, document, sha256)) published.push(id);
  }
  return published;
}

function checked(id: string, given: Edition): Edition {
  const result = Edition.safeParse(given);
  const [issue] = result.error?.issues ?? [];
  if (issue) throw new Error(`Edition ${id} is malformed at ${issue.path.join(".")}: ${issue.message}.`);
  if (given.id !== id) throw new Error(`Edition ${id} calls itself ${given.id}: its id and its entry in the list must agree.`);
  return given;
}

function publish(edition: Edition, document: string, sha256: string): Promise<boolean> {
  return inScope(starting, { kind: "platform" }, async (scope) => {
    const { id, effectiveFrom, correctionOf } = edition;
    const before = await findEditionHash(scope, id);
    if (before === null)
      await insertEdition(scope, { id, effectiveFrom, correctionOf, title: JSON.stringify(edition.title), sha256, document });
    const stored = before ?? (await findEditionHash(scope, id));
    if (stored === sha256) return before === null;
    throw new Error(
      `Edition ${id} is published and frozen, but the files of this version say something else: ship the change as edition ${id}.1, marked a correction.`,
    );
  });
}
