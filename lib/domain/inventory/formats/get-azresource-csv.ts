import { mapArmRow, NOT_IN_CSV } from "./arm-row";
import type { TableFormat } from "./format";
import { cellReader, columnsOf } from "./header";
import { tagsOf } from "./tags";

const HEADERS = {
  id: ["resourceid", "id"],
  name: ["resourcename", "name"],
  type: ["resourcetype", "type"],
  resourceGroup: ["resourcegroupname"],
  subscription: ["subscriptionid"],
  location: ["location"],
  tags: ["tags"],
  kind: ["kind"],
} as const;

/** `Get-AzResource | Export-Csv`: columns in any order, with or without the `#TYPE` line; nested values are type names, not data. */
export const getAzResourceCsv: TableFormat = {
  shape: "table",
  id: "get-azresource-csv",
  recognises: (headers) => {
    const columns = columnsOf(headers, HEADERS);
    return ["id", "type", "resourceGroup"].every((field) => columns.has(field as keyof typeof HEADERS));
  },
  open: (headers, context) => {
    const read = cellReader(columnsOf(headers, HEADERS));
    return (cells) =>
      mapArmRow(
        {
          id: read(cells, "id"),
          name: read(cells, "name"),
          type: read(cells, "type"),
          resourceGroup: read(cells, "resourceGroup"),
          subscription: read(cells, "subscription"),
          location: read(cells, "location"),
          tags: tagsOf(read(cells, "tags")) ?? undefined,
          kind: read(cells, "kind"),
          ...NOT_IN_CSV,
        },
        context,
      );
  },
};
