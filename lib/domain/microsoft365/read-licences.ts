import { Columns, numberIn, textAt } from "./column";
import { COUNTED, fault, type LineMapper } from "./contribution";
import { productNamed } from "./product-name";
import type { Count } from "./read-objects";
import type { Subscription } from "./tenant";

/** Headers of licence lists: the admin centre in English and French, and PowerShell's own exports. */
const NAMES = {
  product: ["Product Title", "Product name", "Titre du produit", "Nom du produit"],
  part: ["SkuPartNumber", "AccountSkuId"],
  sku: ["SkuId"],
  bought: ["Total Licenses", "Nombre total de licences", "Total des licences", "ActiveUnits", "Enabled"],
  assigned: ["Assigned Licenses", "Licences attribuées", "Licences affectées", "ConsumedUnits"],
  expired: ["Expired Licenses", "Licences expirées", "Licences arrivées à expiration"],
  suspended: ["SuspendedUnits", "Suspended"],
  warning: ["WarningUnits", "Warning"],
} as const;
const BESIDE = [
  "Status Message",
  "Message d’état",
  "Renewal Date",
  "AccountName",
  "LockedOutUnits",
  "CapabilityStatus",
  "AppliesTo",
];

/** Whether a header is that of a list of licences: a product, and how many are bought or assigned. */
export function isLicenceList(headers: readonly string[]): boolean {
  const columns = new Columns(headers);
  const named = columns.at(...NAMES.product, ...NAMES.part) !== -1;
  return named && columns.at(...NAMES.assigned) !== -1 && (columns.at(...NAMES.bought) !== -1 || columns.at(...NAMES.sku) !== -1);
}

/** Reads a list of licences, one line per product. It names no plans: those of the product are taken. */
export function readLicences(headers: readonly string[], count: Count): LineMapper {
  const columns = new Columns(headers);
  const at = Object.fromEntries(Object.entries(NAMES).map(([field, names]) => [field, columns.at(...names)])) as Record<
    keyof typeof NAMES,
    number
  >;
  const list: Subscription[] = [];
  const known = new Columns([...Object.values(NAMES).flat(), ...BESIDE]);
  const row: LineMapper["row"] = (cells) => {
    const text = (field: keyof typeof NAMES) => textAt(cells, at[field]);
    const [title, part] = [text("product"), text("part").replace(/^[^:]*:/, "")];
    if (title === "" && part === "") return fault("missing-field", headers[at.product] ?? "SkuPartNumber");
    const amounts = new Map<string, number | null>();
    for (const field of ["bought", "assigned", "expired", "suspended", "warning"] as const) {
      // Products without a limit say so in words (`Unlimited`, a dash).
      const unlimited = /^(unlimited|illimité|∞|-|–)$/i.test(text(field));
      const amount = unlimited ? null : numberIn(text(field).replace(/[\s\u00A0\u202F,.](?=\d{3}\b)/g, ""));
      if (amount === undefined) return fault("not-a-number", headers[at[field]] ?? null);
      amounts.set(field, amount);
    }
    if (count(`${title}/${part}`.toLowerCase()) > 1) return fault("duplicate-in-file", headers[at.product] ?? null);
    const product = productNamed(title);
    const skuId = text("sku");
    list.push({
      skuId: /^[0-9a-f-]{36}$/i.test(skuId) ? skuId.toLowerCase() : (product?.skuId ?? null),
      partNumber: part === "" ? (product?.partNumber ?? null) : part.toUpperCase(),
      product: title === "" ? null : title.slice(0, 200),
      state: "not-reported",
      bought: amounts.get("bought") ?? null,
      assigned: amounts.get("assigned") ?? null,
      suspended: amounts.get("suspended") ?? amounts.get("expired") ?? null,
      warning: amounts.get("warning") ?? null,
      appliesTo: null,
      plans: null,
    });
    return COUNTED;
  };
  return {
    row,
    finish: () => ({ refreshedOn: null, period: null, subscriptions: list }),
    unknownColumns: headers.filter((header) => header.trim() !== "" && !known.has(header)),
    missingColumns: [],
  };
}
