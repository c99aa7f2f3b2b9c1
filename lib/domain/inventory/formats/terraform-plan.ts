import { isRecord } from "../extract-facts-token";
import type { FormatContext, JsonListFormat, JsonOutline, Mapped } from "./format";
import { reject, textOf } from "./row";
import { mapTerraform } from "./terraform-resource";

/** `terraform show -json` of a plan. What a plan only destroys or forgets is not part of what will be. Source: JSON output format. */
export const terraformPlan: JsonListFormat = {
  shape: "json-list",
  id: "terraform-plan",
  recognises,
  lists: ["resource_changes"],
  open: (context) => ({ element: (_path, value) => change(value, context) }),
};

function recognises(outline: JsonOutline): boolean {
  if (outline.text("") !== "{") return false;
  const planned = outline.has("planned_values") || outline.has("resource_changes") || outline.has("configuration.root_module");
  return planned && (outline.has("format_version") || outline.has("terraform_version") || outline.has("configuration"));
}

function change(value: unknown, context: FormatContext): readonly Mapped[] {
  if (!isRecord(value)) return [reject("not-an-object", null, {})];
  if (value.mode === "data") return [];
  const type = textOf(value.type);
  if (type === null) return [reject("missing-field", "type", { name: value.name })];
  const planned = isRecord(value.change) ? value.change : {};
  const actions = Array.isArray(planned.actions) ? planned.actions : [];
  if (actions.length === 1 && (actions[0] === "delete" || actions[0] === "forget")) return [];
  const after = isRecord(planned.after) ? planned.after : {};
  const address = textOf(value.address) ?? `${type}.${String(value.name)}`;
  return [mapTerraform(type, address, known(after, planned.after_unknown), context)];
}

/** Attributes whose value only exists after the apply are undefined: not reported, as opposed to empty. */
function known(after: Readonly<Record<string, unknown>>, unknown: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(unknown)) return after;
  const attributes: Record<string, unknown> = { ...after };
  for (const [name, value] of Object.entries(unknown)) if (value === true) attributes[name] = undefined;
  return attributes;
}
