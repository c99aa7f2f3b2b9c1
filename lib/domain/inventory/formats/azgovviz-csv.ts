import { mapArmRow, NOT_IN_CSV } from "./arm-row";
import type { TableFormat } from "./format";
import { cellReader, columnsOf } from "./header";
import { tagsOf } from "./tags";

const HEADERS = {
  subscription: ["subscriptionid"],
  managementGroup: ["mgpath"],
  type: ["type"],
  id: ["id"],
  name: ["name"],
  location: ["location"],
  tags: ["tags"],
} as const;

/** `*_ResourcesAll.csv` of AzGovViz (Azure Governance Visualizer): one row per resource, tags as `@{name=value}`. */
export const azGovVizCsv: TableFormat = {
  shape: "table",
  id: "azgovviz-csv",
  recognises: (headers) => {
    const columns = columnsOf(headers, HEADERS);
    return ["subscription", "managementGroup", "type", "id"].every((field) => columns.has(field as keyof typeof HEADERS));
  },
  open: (headers, context) => {
    const read = cellReader(columnsOf(headers, HEADERS));
    return (cells) =>
      mapArmRow(
        {
          id: read(cells, "id"),
          name: read(cells, "name"),
          type: read(cells, "type"),
          resourceGroup: undefined,
          subscription: read(cells, "subscription"),
          location: read(cells, "location"),
          tags: tagsOf(read(cells, "tags")) ?? undefined,
          kind: undefined,
          ...NOT_IN_CSV,
        },
        context,
      );
  },
};
