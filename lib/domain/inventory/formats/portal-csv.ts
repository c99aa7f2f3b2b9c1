import { isArmId, isArmType, parseArmId } from "../arm-id";
import { sparseFacts } from "../extract-facts";
import { placeOf } from "../place";
import { UNRESOLVED_TYPE } from "../resource";
import { type LabelMeaning, typeOfLabel } from "../vocabulary/labels";
import type { FormatContext, Mapped, TableFormat } from "./format";
import { cellReader, columnsOf, plainHeader } from "./header";
import { faultOf, missing, type RowTexts, resourceOf, withId } from "./row";
import { tagsOf } from "./tags";

/** Headers of the portal's "Export to CSV" in English, French, Spanish, Portuguese, German and Italian, without accents. */
const HEADERS = {
  name: ["name", "nom", "nombre", "nome", "resourcename"],
  type: ["type", "tipo", "typ", "resourcetype", "typederessource", "typederessources", "tipoderecurso", "tipodirisorsa"],
  resourceGroup: ["resourcegroup", "groupederessources", "grupoderecursos", "ressourcengruppe", "gruppodirisorse"],
  location: ["location", "emplacement", "ubicacion", "localizacao", "localisation", "local", "region", "standort", "posizione"],
  subscription: ["subscription", "abonnement", "suscripcion", "assinatura", "subscricao", "sottoscrizione"],
  subscriptionId: ["subscriptionid", "iddabonnement", "identifiantdabonnement", "iddesuscripcion", "iddaassinatura"],
  id: [
    "resourceid",
    "resourcelink",
    "iddelaressource",
    "idderessource",
    "lienderessource",
    "liendelaressource",
    "lienverslaressource",
    "iddelrecurso",
    "iddorecurso",
    "vinculoderecurso",
    "vinculodelrecurso",
    "enlacederecurso",
    "enlacedelrecurso",
    "linkdorecurso",
    "linkderecurso",
  ],
  kind: ["kind"],
  tags: ["tags", "etiquettes", "balises", "etiquetas", "marcas"],
} as const;
type Field = keyof typeof HEADERS;
/** Columns of other exports that also have a name and a type: security findings, costs, accounts. */
const FOREIGN = ["metercategory", "meterid", "quantity", "costinbillingcurrency", "userprincipalname", "checkid", "findinguid"];

/** "Export to CSV" of the Azure portal's resource lists, in the languages above. Source: real exports; see the example files. */
export const portalCsv: TableFormat = {
  shape: "table",
  id: "portal-csv",
  recognises: (headers) => {
    const columns = columnsOf(headers, HEADERS);
    return columns.has("name") && columns.has("type") && !headers.some((header) => FOREIGN.includes(plainHeader(header)));
  },
  open: (headers, context) => {
    const read = cellReader(columnsOf(headers, HEADERS));
    const meanings = labelReader();
    return (cells) => mapRow((field) => read(cells, field), meanings, context);
  },
};

type Cell = (field: Field) => string | null | undefined;
type Meanings = (label: string) => LabelMeaning | null;

/** A file repeats few labels; each is looked up once. */
function labelReader(): Meanings {
  const memo = new Map<string, LabelMeaning | null>();
  return (label) => {
    const known = memo.get(label);
    if (known !== undefined) return known;
    const meaning = typeOfLabel(label);
    if (memo.size < 2_000) memo.set(label, meaning);
    return meaning;
  };
}

function mapRow(cell: Cell, meanings: Meanings, context: FormatContext): Mapped {
  const link = cell("id") ?? null;
  const row: RowTexts = withId({
    id: link === null ? null : idOfLink(link),
    name: nameOf(cell("name") ?? null),
    type: cell("type") ?? null,
    resourceGroup: cell("resourceGroup") ?? null,
    subscription: cell("subscriptionId") ?? cell("subscription") ?? null,
    location: cell("location") ?? null,
  });
  const fault = faultOf(row);
  if (fault) return fault;
  if (row.name === null) return missing("name", row);
  if (row.type === null) return missing("type", row);
  const resolved = resolve(row.type, row.id, meanings);
  const own = cell("kind");
  const kind = resolved.kind ?? (own === null || own === undefined ? undefined : own);
  const facts = sparseFacts(resolved.type, cell("location"), kind, resolved.sku);
  const finished = {
    type: resolved.type,
    sourceType: resolved.label ? row.type : null,
    name: row.name,
    location: placeOf(cell("location")).location,
    tags: tagsOf(cell("tags")),
    facts,
  };
  return resourceOf(row, finished, context);
}

/** The portal writes a database as `base (server/base)`; Azure calls it `base`. */
function nameOf(shown: string | null): string | null {
  return shown?.replace(/^(.+) \(.+\/\1\)$/, "$1") ?? null;
}

interface Resolved {
  readonly type: string;
  /** Whether the cell held a display label and not an ARM type. */
  readonly label: boolean;
  readonly kind?: string | undefined;
  readonly sku?: string | undefined;
}

/** The link names the type for certain; the label adds the kind when it agrees; without a link the label decides. */
function resolve(text: string, id: string | null, meanings: Meanings): Resolved {
  const written = text.toLowerCase();
  if (isArmType(written)) return { type: written, label: false };
  const found = meanings(text);
  const linked = id !== null && isArmId(id) ? parseArmId(id).type : null;
  if (linked !== null && linked !== found?.type) return { type: linked, label: true };
  return { type: found?.type ?? UNRESOLVED_TYPE, label: true, kind: found?.kind, sku: found?.sku };
}

/** `https://portal.azure.com#resource/subscriptions/…` and its older form `…/#@tenant/resource/subscriptions/…` hold the id. */
function idOfLink(link: string): string {
  const at = link.search(/\/(subscriptions|providers)\//i);
  if (at <= 0) return link;
  return decoded(link.slice(at).replace(/\/(overview)$/i, ""));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
