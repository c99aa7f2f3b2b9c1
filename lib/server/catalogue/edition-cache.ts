import { Edition } from "@/lib/domain/catalogue/edition";
import { type CompiledEdition, compileEdition } from "@/lib/domain/eligibility/compile";
import type { ShapeVerdict } from "@/lib/domain/eligibility/verdict";
import { NotFound } from "../errors";
import { type AnyScope, findEditionDocument, findEditionHash } from "./store";

/** A published edition ready for use. `verdicts` remembers shapes already judged under it, by shape id. */
export interface KnownEdition {
  readonly edition: Edition;
  readonly compiled: CompiledEdition;
  readonly sha256: string;
  readonly verdicts: Map<bigint, ShapeVerdict>;
}

/** A handful: editions appear every few months, and a frozen one never changes. */
const KEPT = 6;
const known = new Map<string, KnownEdition>();

/** A published edition, parsed and compiled once per process; NotFound when there is none of that id. */
export async function knownEdition(scope: AnyScope, id: string): Promise<KnownEdition> {
  const sha256 = await findEditionHash(scope, id);
  if (sha256 === null) throw new NotFound();
  const key = `${id}:${sha256}`;
  const found = known.get(key) ?? (await compileStored(scope, id, sha256));
  known.delete(key);
  known.set(key, found);
  for (const oldest of known.keys()) {
    if (known.size <= KEPT) break;
    known.delete(oldest);
  }
  return found;
}

async function compileStored(scope: AnyScope, id: string, sha256: string): Promise<KnownEdition> {
  const document = await findEditionDocument(scope, id);
  if (document === null) throw new NotFound();
  const edition = Edition.parse(JSON.parse(document));
  return { edition, compiled: compileEdition(edition), sha256, verdicts: new Map() };
}
