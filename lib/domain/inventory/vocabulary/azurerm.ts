import table from "./azurerm.json" with { type: "json" };

/** What a Terraform resource type is in Azure. `type` is null for a link or a property: known, but no resource of its own. */
export interface AzurermMeaning {
  readonly type: string | null;
  readonly kind?: string;
  readonly os?: "windows" | "linux";
}

interface Row {
  readonly type: string;
  readonly kind?: string;
  readonly os?: string;
}
const rows: ReadonlyMap<string, Row | null> = new Map(Object.entries<Row | null>(table));
const NO_RESOURCE: AzurermMeaning = { type: null };

/**
 * The ARM type of a resource type of the azurerm provider, versions 1 to 4 (`azurerm_linux_web_app`), with the kind and
 * operating system that the name implies. Undefined for what is unknown or of another provider (`random_id`).
 */
export function typeOfAzurerm(name: string): AzurermMeaning | undefined {
  const row = rows.get(name);
  if (row === undefined) return undefined;
  if (row === null) return NO_RESOURCE;
  const { type, kind, os } = row;
  return {
    type,
    ...(kind === undefined ? {} : { kind }),
    ...(os === "windows" || os === "linux" ? { os } : {}),
  };
}

/** The ARM type in the `type` argument of an `azapi_resource` (`Microsoft.App/jobs@2024-03-01`), or null when it is none. */
export function typeOfAzapi(argument: string): string | null {
  const type = (argument.split("@")[0] ?? "").trim().toLowerCase();
  return /^[a-z0-9.-]+(\/[a-z0-9._-]+)+$/.test(type) ? type : null;
}
