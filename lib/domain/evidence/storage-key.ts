const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const KEY = new RegExp(`^(${UUID})/${UUID}$`);

/** Where the bytes of a revision lie: the organisation, then a drawn number. Nothing of a name, a person or a content. */
export function storageKey(organisationId: string, drawn: string): string {
  return `${organisationId}/${drawn}`;
}

/** The organisation of a key; null for whatever is no key. */
export function organisationOfKey(key: string): string | null {
  return KEY.exec(key)?.[1] ?? null;
}
