import { ERASED_NAME, type ErasedKind, type NamingText } from "@/lib/domain/access/erasure";
import type { AdministrationScope } from "../database";

/** Holds the account until the transaction ends: nobody opens it again meanwhile. */
export async function holdPerson({ tx }: AdministrationScope, personId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM person WHERE id = ${personId}::uuid FOR UPDATE`;
}

/** Organisations that the person was let into, whether or not that is over, by name. */
export function organisationsOfPerson(
  { tx }: AdministrationScope,
  personId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return tx.$queryRaw<
    { id: string; name: string }[]
  >`SELECT id, name FROM organisations_of_person(${personId}::uuid) ORDER BY name, id`;
}

export interface NamedIn {
  readonly organisation: string;
  readonly place: NamingText;
  readonly rows: number;
}

/** How often the name or the address stands in the free texts of those organisations. The texts themselves are not for the administration. */
export function textsNaming({ tx }: AdministrationScope, personId: string): Promise<NamedIn[]> {
  return tx.$queryRaw<NamedIn[]>`
    SELECT organisation, place, rows FROM person_named_in(${personId}::uuid) ORDER BY organisation, place`;
}

/** Erases and tells how many rows of each kind; `recipient` finds the mails that still wait for the person. */
export async function eraseRows(
  { tx }: AdministrationScope,
  personId: string,
  recipient: string,
): Promise<Readonly<Record<ErasedKind, number>>> {
  const rows = await tx.$queryRaw<{ what: ErasedKind; rows: number }[]>`
    SELECT what, rows FROM erase_person(${personId}::uuid, ${ERASED_NAME}, ${recipient})`;
  return Object.fromEntries(rows.map(({ what, rows: count }) => [what, count])) as Record<ErasedKind, number>;
}
