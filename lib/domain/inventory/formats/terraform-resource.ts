import { isArmId, parseArmId } from "../arm-id";
import { placeOf } from "../place";
import { UNRESOLVED_TYPE } from "../resource";
import { typeOfAzapi, typeOfAzurerm } from "../vocabulary/azurerm";
import type { FormatContext, Mapped } from "./format";
import { faultOf, resourceOf, textOf } from "./row";
import { tagsOf } from "./tags";
import { type Attributes, type TerraformType, terraformFacts } from "./terraform-facts";

const AZURE = /^(azurerm|azapi|azuread)_/;

/**
 * One managed Terraform instance. Read of its attributes: id, name, location, resource group, tags and what `terraform-facts.ts`
 * names; the rest, secrets included, is never touched. Resources of other providers are told as foreign.
 */
export function mapTerraform(sourceType: string, address: string, attributes: Attributes, context: FormatContext): Mapped {
  if (!AZURE.test(sourceType)) return { kind: "foreign", sourceType };
  const written = textOf(attributes.id);
  const armId = written !== null && isArmId(written) ? written : null;
  const told = typeOf(sourceType, attributes, armId);
  if (told === null) return { kind: "foreign", sourceType };
  const ownId = armId !== null && parseArmId(armId).type === told.type ? armId : null;
  const row = {
    id: ownId,
    name: textOf(attributes.name) ?? address,
    type: told.type,
    resourceGroup: groupOf(told.type, attributes, armId),
    subscription: armId === null ? null : parseArmId(armId).subscription,
    location: textOf(attributes.location),
  };
  const fault = faultOf(row);
  if (fault) return fault;
  const finished = {
    type: told.type,
    sourceType,
    name: row.name,
    location: placeOf(attributes.location).location,
    tags: tagsOf(attributes.tags),
    facts: terraformFacts(told, attributes),
  };
  return withAddress(resourceOf(row, finished, context), address);
}

/** Names repeat across modules; addresses do not, so a key without an id ends with the address. */
function withAddress(mapped: Mapped, address: string): Mapped {
  if (mapped.kind !== "resource" || mapped.resource.resourceId !== null) return mapped;
  return { ...mapped, resource: { ...mapped.resource, key: `${mapped.resource.key}|${address.toLowerCase()}` } };
}

/** The vocabulary's answer, else what the id says; null for a construct of Terraform that is nothing in Azure. */
function typeOf(sourceType: string, attributes: Attributes, armId: string | null): TerraformType | null {
  const azapi = sourceType.startsWith("azapi_") ? typeOfAzapi(textOf(attributes.type) ?? "") : null;
  if (azapi !== null) return { type: azapi };
  const known = typeOfAzurerm(sourceType);
  if (known?.type) return { type: known.type, kind: known.kind, os: known.os };
  if (known || sourceType.startsWith("azuread_")) return null;
  const fromId = armId === null ? null : parseArmId(armId).type;
  return { type: fromId ?? UNRESOLVED_TYPE };
}

function groupOf(type: string, attributes: Attributes, armId: string | null): string | null {
  const named = textOf(attributes.resource_group_name);
  if (named !== null) return named;
  if (type === "microsoft.resources/subscriptions/resourcegroups") return textOf(attributes.name);
  return armId === null ? null : parseArmId(armId).resourceGroup;
}
