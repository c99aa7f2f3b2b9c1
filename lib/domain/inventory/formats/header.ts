/** A column name as it is compared: lower case, without accents, spaces and punctuation. */
export function plainHeader(header: string): string {
  return header
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

/** Where each wanted column is; a column that the table does not have is absent. First one wins. */
export function columnsOf<Field extends string>(
  headers: readonly string[],
  names: Readonly<Record<Field, readonly string[]>>,
): ReadonlyMap<Field, number> {
  const plain = headers.map(plainHeader);
  const columns = new Map<Field, number>();
  for (const field in names) {
    const index = plain.findIndex((header) => names[field].includes(header));
    if (index !== -1) columns.set(field, index);
  }
  return columns;
}

/** Reads cells by field: null for an empty cell, undefined for a column the table does not have. */
export function cellReader<Field extends string>(columns: ReadonlyMap<Field, number>) {
  return (cells: readonly string[], field: Field): string | null | undefined => {
    const index = columns.get(field);
    if (index === undefined) return undefined;
    return cells[index]?.trim() || null;
  };
}
