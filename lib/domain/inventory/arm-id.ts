/** What an ARM id says; parts it does not hold are null. */
export interface ArmId {
  readonly subscription: string | null;
  readonly resourceGroup: string | null;
  /** ARM type in lower case, or null for an id that names none. */
  readonly type: string | null;
  readonly name: string;
}

const ARM_ID = /^\/(subscriptions|providers|tenants)\/[^/]/i;
const ARM_TYPE = /^[a-z0-9][a-z0-9-]*(\.[a-z0-9-]+)+(\/[a-z0-9_.*$@-]+)+$/;

/** Whether the text has the form of an ARM id; nothing is looked up. */
export function isArmId(text: string): boolean {
  return ARM_ID.test(text);
}

/** Whether the text, in lower case, has the form of an ARM type (`microsoft.web/sites`). */
export function isArmType(text: string): boolean {
  return ARM_TYPE.test(text);
}

/**
 * Takes an ARM id apart. The type is that of the innermost provider (an extension resource is what it ends with);
 * subscriptions and resource groups are resources of their own. In: a text for which `isArmId` holds.
 */
export function parseArmId(id: string): ArmId {
  const parts = id.split("/").slice(1);
  const after = (word: string): string | null => {
    const at = parts.findIndex((part, index) => index % 2 === 0 && part.toLowerCase() === word);
    return at === -1 ? null : (parts[at + 1] ?? null);
  };
  const provider = parts.findLastIndex((part) => part.toLowerCase() === "providers");
  const type = provider === -1 ? containerType(parts) : providerType(parts.slice(provider + 1));
  return { subscription: after("subscriptions"), resourceGroup: after("resourcegroups"), type, name: parts.at(-1) ?? "" };
}

function providerType([namespace, ...rest]: readonly string[]): string | null {
  const types = rest.filter((_, index) => index % 2 === 0);
  if (!namespace || types.length === 0) return null;
  return [namespace, ...types].join("/").toLowerCase();
}

function containerType(parts: readonly string[]): string | null {
  if (parts.length === 4 && parts[2]?.toLowerCase() === "resourcegroups")
    return "microsoft.resources/subscriptions/resourcegroups";
  return parts.length === 2 ? "microsoft.resources/subscriptions" : null;
}
