import { isExpression } from "../extract-facts-token";
import { isKnownNamespace } from "../vocabulary/type";

/** Extension types whose namespace an old template may leave to an expression. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  diagnosticsettings: "microsoft.insights",
  eventsubscriptions: "microsoft.eventgrid",
  links: "microsoft.resources",
  locks: "microsoft.authorization",
  policyassignments: "microsoft.authorization",
  roleassignments: "microsoft.authorization",
};

/**
 * The ARM type a template declares, in lower case. A nested type without a namespace is appended to its parent's; an extension
 * in the old style (`…/providers/roleAssignments`) takes its namespace from the name (`…/Microsoft.Authorization/…`).
 * An expression stays as it is: it is no type.
 */
export function declaredType(type: string, name: string, parent: string | null): string {
  const written = type.trim().toLowerCase();
  if (isExpression(written)) return written;
  const extension = /^(?:.*\/)?providers\/(.+)$/.exec(written)?.[1];
  if (extension !== undefined) return extensionType(extension, name, written);
  const hasNamespace = (written.split("/")[0] ?? "").includes(".");
  return parent !== null && !hasNamespace ? `${parent}/${written}` : written;
}

function extensionType(extension: string, name: string, written: string): string {
  if ((extension.split("/")[0] ?? "").includes(".")) return extension;
  const named = [...name.matchAll(/([a-z0-9-]+(?:\.[a-z0-9-]+)+)\//gi)].map((match) => (match[1] ?? "").toLowerCase());
  const namespace = named.findLast(isKnownNamespace) ?? EXTENSIONS[extension];
  return namespace === undefined ? written : `${namespace}/${extension}`;
}
