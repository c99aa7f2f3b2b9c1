import { createHmac, randomBytes } from "node:crypto";
import type { PersonLine } from "@/lib/domain/microsoft365/tenant-file";
import { open, seal } from "../secret-field";
import type { HashedPerson } from "./store-people";

/** A key for the hashes of one project, sealed as it is stored. */
export function sealedHashKey(): string {
  return seal(randomBytes(32).toString("base64url"));
}

/**
 * Replaces people's names by keyed hashes, in the form of a uuid: the same person is the same in every report of a project, and
 * nobody without the key can tell who it is.
 */
export function personHasher(sealedKey: string): (line: PersonLine) => HashedPerson {
  const key = Buffer.from(open(sealedKey), "base64url");
  return ({ identity, bits, products }) => {
    const digest = createHmac("sha256", key).update(identity).digest("hex");
    return { key: digest.slice(0, 32), bits, products };
  };
}
