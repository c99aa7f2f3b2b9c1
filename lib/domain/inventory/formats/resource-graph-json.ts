import { isRecord } from "../extract-facts-token";
import { mapArmRow } from "./arm-row";
import type { FormatContext, JsonListFormat, JsonListMapper, JsonOutline, Mapped, Warning } from "./format";
import { reject } from "./row";

const LISTS = ["", "data", "data.columns", "data.rows"] as const;
/** Keys beside the rows that only Resource Graph writes. */
const ENVELOPE = ["skip_token", "$skiptoken", "skiptoken", "total_records", "totalrecords", "resulttruncated", "facets"];

/**
 * Azure Resource Graph: `az graph query`, `Search-AzGraph | ConvertTo-Json`, the REST answer in both of its result formats
 * (objects, and table with columns and rows), or the bare array of rows. Source: Microsoft.ResourceGraph/resources, 2021-03-01.
 */
export const resourceGraphJson: JsonListFormat = {
  shape: "json-list",
  id: "resource-graph-json",
  recognises,
  lists: LISTS,
  open: (context) => new ResourceGraphMapper(context),
};

function recognises(outline: JsonOutline): boolean {
  if (outline.has("data.rows") || outline.has("data.columns")) return true;
  if (outline.text("data") === "[") {
    return ENVELOPE.some(outline.has) || outline.has("data[].id") || outline.has("data[].type");
  }
  if (outline.text("") !== "[") return false;
  return outline.has("[].id") && outline.has("[].type") && (outline.has("[].tenantid") || outline.has("[].subscriptionid"));
}

class ResourceGraphMapper implements JsonListMapper {
  readonly #context: FormatContext;
  readonly #columns: string[] = [];
  #rows = 0;
  #total: number | null = null;
  #truncated = false;

  constructor(context: FormatContext) {
    this.#context = context;
  }

  element(path: string, value: unknown): readonly Mapped[] {
    if (path === "data.columns") {
      this.#columns.push(isRecord(value) ? String(value.name) : "");
      return [];
    }
    this.#rows += 1;
    const row = path === "data.rows" ? this.#named(value) : value;
    if (!isRecord(row)) return [reject("not-an-object", null, {})];
    return [mapRow(row, this.#context)];
  }

  sibling(path: string, value: unknown): void {
    if (path === "total_records" || path === "totalrecords") this.#total = Number(value);
    else if (path === "resulttruncated") this.#truncated = String(value).toLowerCase() === "true";
    else if (path === "skip_token" || path.endsWith("skiptoken")) this.#truncated ||= typeof value === "string" && value !== "";
  }

  warnings(): readonly Warning[] {
    const short = this.#total !== null && this.#total > this.#rows;
    if (!this.#truncated && !short) return [];
    const expected = this.#total === null ? {} : { expected: String(this.#total) };
    return [{ code: "partial-export", params: { seen: String(this.#rows), ...expected } }];
  }

  #named(cells: unknown): unknown {
    if (!Array.isArray(cells)) return null;
    return Object.fromEntries(this.#columns.map((name, index): [string, unknown] => [name, cells[index]]));
  }
}

function mapRow(row: Readonly<Record<string, unknown>>, context: FormatContext): Mapped {
  return mapArmRow(
    {
      id: row.id ?? row.ResourceId,
      name: row.name,
      type: row.type,
      resourceGroup: row.resourceGroup,
      subscription: row.subscriptionId,
      location: row.location,
      tags: row.tags,
      kind: row.kind,
      sku: row.sku,
      properties: row.properties,
      zones: row.zones,
      identity: row.identity,
      plan: row.plan,
      extendedLocation: row.extendedLocation,
      managedBy: row.managedBy,
    },
    context,
  );
}
