import { isArmType } from "../arm-id";
import { extractFacts } from "../extract-facts";
import { isExpression } from "../extract-facts-token";
import { placeOf } from "../place";
import { UNRESOLVED_TYPE } from "../resource";
import { type Declaration, declarationsOf } from "./arm-declaration";
import { member, resolveValue } from "./arm-expression";
import type { FormatContext, JsonDocumentFormat, JsonOutline, Mapped, Warning } from "./format";
import { faultOf, type RowTexts, reject, resourceOf } from "./row";
import { tagsOf } from "./tags";

/**
 * ARM templates, hand-written or compiled from Bicep. Source: "Understand the structure and syntax of ARM templates" and
 * "Symbolic names for resources" (language version 2.0) of the Azure Resource Manager documentation.
 */
export const armTemplate: JsonDocumentFormat = {
  shape: "json-document",
  id: "arm-template",
  recognises,
  read: (document, context) => {
    const { found, faulty, linked } = declarationsOf(document);
    const left = faulty.map(({ code, name }) => reject(code, code === "missing-field" ? "type" : null, { name }));
    const mapped = [...found.map((declaration) => map(declaration, context)), ...left];
    const warnings: Warning[] = [];
    if (linked > 0) warnings.push({ code: "linked-templates", params: { count: String(linked) } });
    return { mapped, warnings };
  },
};

function recognises(outline: JsonOutline): boolean {
  const schema = outline.text("$schema");
  if (schema !== null && /parameters\.json/i.test(schema)) return false;
  if (schema !== null && /deploymenttemplate/i.test(schema)) return true;
  if (!outline.has("resources") && !outline.has("contentversion")) return false;
  return outline.has("resources[].apiversion") || (outline.has("contentversion") && outline.has("resources"));
}

function map({ type, name, body, scope }: Declaration, context: FormatContext): Mapped {
  const resolve = (key: string): unknown => resolveValue(member(body, key), scope) ?? null;
  const location = resolve("location");
  const named = resolveValue(name, scope);
  const row: RowTexts = {
    id: null,
    name: (typeof named === "string" && named !== "" ? named : name || "?").slice(0, 260).replace(/\p{Cc}+/gu, " "),
    type,
    resourceGroup: null,
    subscription: null,
    location: typeof location === "string" && !isExpression(location) ? location : null,
  };
  const fault = faultOf(row);
  if (fault) return fault;
  const known = isArmType(type);
  const facts = extractFacts({
    type: known ? type : UNRESOLVED_TYPE,
    kind: resolve("kind"),
    sku: resolve("sku"),
    properties: resolveValue(member(body, "properties"), scope) ?? {},
    zones: resolve("zones"),
    identity: resolve("identity"),
    plan: resolve("plan"),
    location,
    extendedLocation: resolve("extendedLocation"),
    managedBy: resolve("managedBy"),
  });
  const tags = tagsOf(resolve("tags"));
  const finished = {
    type: known ? type : UNRESOLVED_TYPE,
    sourceType: known ? null : type.slice(0, 200),
    name: row.name ?? "",
    location: placeOf(location).location,
    tags,
    facts,
  };
  return resourceOf(row, finished, context);
}
