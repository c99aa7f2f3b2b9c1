import { armTemplate } from "./arm-template";
import { azResourceListJson } from "./az-resource-list-json";
import { azGovVizCsv } from "./azgovviz-csv";
import type { JsonFormat, TableFormat } from "./format";
import { getAzResourceCsv } from "./get-azresource-csv";
import { portalCsv } from "./portal-csv";
import { resourceGraphJson } from "./resource-graph-json";
import { terraformPlan } from "./terraform-plan";
import { terraformState } from "./terraform-state";

/** In the order they are asked: the first that recognises a text reads it, so the more specific stand before. */
export const JSON_FORMATS: readonly JsonFormat[] = [
  armTemplate,
  terraformState,
  terraformPlan,
  resourceGraphJson,
  azResourceListJson,
];
export const TABLE_FORMATS: readonly TableFormat[] = [azGovVizCsv, getAzResourceCsv, portalCsv];
