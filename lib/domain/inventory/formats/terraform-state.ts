import { isRecord, recordsOf } from "../extract-facts-token";
import type { FormatContext, JsonListFormat, JsonOutline, Mapped } from "./format";
import { reject, textOf } from "./row";
import { mapTerraform } from "./terraform-resource";

/** `terraform.tfstate`, version 4, and version 3 of before Terraform 0.12. Source: Terraform's state file format. */
export const terraformState: JsonListFormat = {
  shape: "json-list",
  id: "terraform-state",
  recognises,
  lists: ["resources", "modules"],
  open: (context) => ({
    element: (path, value) => (path === "modules" ? moduleOfVersion3(value, context) : block(value, context)),
  }),
};

function recognises(outline: JsonOutline): boolean {
  if (outline.text("") !== "{") return false;
  if (outline.has("resources[].mode") && outline.has("resources[].instances")) return true;
  return outline.has("terraform_version") && (outline.has("lineage") || outline.has("serial"));
}

function block(value: unknown, context: FormatContext): readonly Mapped[] {
  if (!isRecord(value)) return [reject("not-an-object", null, {})];
  const type = textOf(value.type);
  if (value.mode === "data") return [];
  if (type === null) return [reject("missing-field", "type", { name: value.name })];
  const address = [textOf(value.module), type, String(value.name)].filter((part) => part !== null).join(".");
  return recordsOf(value.instances).map((instance, index) => {
    const key = instance.index_key === undefined ? "" : `[${JSON.stringify(instance.index_key ?? index)}]`;
    const attributes = isRecord(instance.attributes) ? instance.attributes : {};
    return mapTerraform(type, `${address}${key}`, attributes, context);
  });
}

function moduleOfVersion3(value: unknown, context: FormatContext): readonly Mapped[] {
  const resources = isRecord(value) && isRecord(value.resources) ? value.resources : {};
  const path =
    isRecord(value) && Array.isArray(value.path)
      ? value.path
          .slice(1)
          .map((part) => `module.${String(part)}.`)
          .join("")
      : "";
  return Object.entries(resources).flatMap(([name, resource]): readonly Mapped[] => {
    if (name.startsWith("data.") || !isRecord(resource) || typeof resource.type !== "string") return [];
    const primary = isRecord(resource.primary) ? resource.primary : {};
    const attributes = isRecord(primary.attributes) ? primary.attributes : {};
    return [mapTerraform(resource.type, `${path}${name}`, attributes, context)];
  });
}
