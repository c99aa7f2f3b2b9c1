import { Dashboard } from "../dashboard/dashboard";

/** How each version of the document is read. A later version adds a line here and leaves the others. */
const READERS: Readonly<Record<number, (value: unknown) => Dashboard>> = {
  1: (value) => Dashboard.parse(value),
};

/**
 * A kept document as the dashboard that it was, whatever version it was written in. Throws on a version that is not known: figures
 * are never guessed.
 */
export function readDocument(text: string): Dashboard {
  const value: unknown = JSON.parse(text);
  const version = value && typeof value === "object" && "version" in value ? value.version : null;
  const read = typeof version === "number" ? READERS[version] : undefined;
  if (!read) throw new Error(`a dashboard of version ${String(version)} cannot be read`);
  return read(value);
}
