import names from "./product-names.json" with { type: "json" };

/** A product whose name Microsoft's table does not hold: counted, never repeated, because a cell could hold anything. */
export const OTHER_PRODUCT = "other";

/** Names that reports still carry and the table no longer does. */
const FORMER = [
  ["Power BI (free)", "POWER_BI_STANDARD", "a403ebcc-fae0-4ca2-8c8c-7a907fd6c235"],
  ["Microsoft Flow Free", "FLOW_FREE", "f30db892-07e9-47e9-837c-80727f46fd3d"],
];

const PART_NUMBERS: ReadonlyMap<string, readonly [partNumber: string, skuId: string]> = new Map(
  [...FORMER, ...names].map(([name = "", part = "", sku = ""]) => [productKey(name), [part, sku]]),
);

/** Names are written in capitals in reports, and with other blanks and dashes from one list to the next. */
function productKey(name: string): string {
  return name
    .toUpperCase()
    .replace(/[\s\u00A0]+/g, " ")
    .replace(/[–—]/g, "-")
    .trim();
}

/**
 * Part number and id of a product by the name that reports and licence exports use; null for a name that is not in the table.
 * Source: Microsoft, "Product names and service plan identifiers for licensing" (CC BY 4.0).
 */
export function productNamed(name: string): { readonly partNumber: string; readonly skuId: string } | null {
  const found = PART_NUMBERS.get(productKey(name));
  return found ? { partNumber: found[0], skuId: found[1] } : null;
}

/** Reads `OFFICE 365 E5+POWER BI (FREE)` into sorted part numbers joined by `+`; a tenant repeats few combinations. */
export function productReader(): (cell: string) => string {
  const memo = new Map<string, string>();
  return (cell) => {
    const known = memo.get(cell);
    if (known !== undefined) return known;
    const parts = new Set(
      cell
        // `ENTERPRISE MOBILITY + SECURITY E5` is one name: the sign between two products has no blanks around it.
        .split(/(?<! )\+(?! )/)
        .map((name) => name.trim())
        .filter((name) => name !== "")
        .map((name) => productNamed(name)?.partNumber ?? OTHER_PRODUCT),
    );
    const products = [...parts].sort().join("+");
    // A copy: a piece cut from a text keeps all of that text in memory.
    if (memo.size < 20_000) memo.set(cell.split("").join(""), products);
    return products;
  };
}
