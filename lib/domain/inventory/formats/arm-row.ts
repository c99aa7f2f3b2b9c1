import { isArmType } from "../arm-id";
import { extractFacts } from "../extract-facts";
import { placeOf } from "../place";
import type { FormatContext, Mapped } from "./format";
import { faultOf, invalidType, missing, type RowTexts, resourceOf, textOf, withId } from "./row";
import { tagsOf } from "./tags";

/** A row of Azure's own JSON with its fields under their canonical names; a field the row does not carry is undefined. */
export interface ArmRow {
  readonly id: unknown;
  readonly name: unknown;
  readonly type: unknown;
  readonly resourceGroup: unknown;
  readonly subscription: unknown;
  readonly location: unknown;
  readonly tags: unknown;
  readonly kind: unknown;
  readonly sku: unknown;
  readonly properties: unknown;
  readonly zones: unknown;
  readonly identity: unknown;
  readonly plan: unknown;
  readonly extendedLocation: unknown;
  readonly managedBy: unknown;
}

/** What a delimited export of resources never carries as data. */
export const NOT_IN_CSV = {
  sku: undefined,
  properties: undefined,
  zones: undefined,
  identity: undefined,
  plan: undefined,
  extendedLocation: undefined,
  managedBy: undefined,
} as const;

/** One ARM-shaped row in, its resource or what is wrong with it out. Nothing but the fields above is looked at. */
export function mapArmRow(row: ArmRow, context: FormatContext): Mapped {
  const texts = withId(rowTexts(row));
  const fault = faultOf(texts);
  if (fault) return fault;
  if (texts.type === null) return missing("type", texts);
  const type = texts.type.toLowerCase();
  if (!isArmType(type)) return invalidType(texts);
  if (texts.name === null) return missing("name", texts);
  const { location } = placeOf(row.location);
  const facts = extractFacts({ ...row, type });
  return resourceOf(texts, { type, sourceType: null, name: texts.name, location, tags: tagsOf(row.tags), facts }, context);
}

function rowTexts(row: ArmRow): RowTexts {
  return {
    id: textOf(row.id),
    name: textOf(row.name),
    type: textOf(row.type),
    resourceGroup: textOf(row.resourceGroup),
    subscription: textOf(row.subscription),
    location: textOf(row.location),
  };
}
