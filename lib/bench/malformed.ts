import fc from "fast-check";
import { ALL_ROUTES, type ListedRoute } from "@/lib/contract/all-routes";

/** A request as it goes over the wire: the path and the body are sent as they are. */
export interface MalformedRequest {
  readonly method: string;
  readonly path: string;
  readonly type: string | null;
  readonly foreign: boolean;
  readonly body: string | null;
  readonly signedIn: boolean;
}

/** What is wrong with it; several at once. `at` picks the id or the field. */
type Flaw =
  | { readonly flaw: "id"; readonly at: number; readonly text: string }
  | { readonly flaw: "query"; readonly name: string; readonly text: string }
  | { readonly flaw: "many"; readonly count: number }
  | { readonly flaw: "field"; readonly at: number; readonly value: unknown }
  | { readonly flaw: "extra"; readonly name: string; readonly value: unknown }
  | { readonly flaw: "cut"; readonly at: number }
  | { readonly flaw: "body"; readonly text: string }
  | { readonly flaw: "method"; readonly method: string }
  | { readonly flaw: "type"; readonly type: string | null }
  | { readonly flaw: "origin" };

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "PROPFIND", "PURGE", "SEARCH", "TRACE"];
const TYPES = [
  "text/plain",
  "application/xml",
  "multipart/form-data; boundary=x",
  "application/json; charset=utf-16",
  "x",
  "",
  null,
];
const BROKEN = [
  "%",
  "%zz",
  "%00",
  "%c0%af",
  "%ff%fe",
  "%ed%a0%80",
  "..%2f..%2f",
  "%2e%2e/",
  "%5c",
  ";a=b",
  "%25%30%30",
  "{}",
  "null",
  "-1",
  "0",
  "1e400",
];
const KEYS = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "__proto__.polluted",
  "constructor[prototype]",
  "$where",
  "organisationId",
  "personId",
  "role",
  "then",
  "toJSON",
  "length",
];
const UUID = "00000000-0000-4000-8000-000000000000";

const nested = (depth: number): unknown => JSON.parse("[".repeat(depth) + "]".repeat(depth));
const wrongText = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "\u0000",
    "a\u0000b",
    "\uD800",
    "\uFEFF",
    "\u202Eevil",
    "İ",
    "𝕬",
    "' OR 1=1 --",
    "#{7*7}",
    "../../etc/passwd",
    UUID,
    "NaN",
  ),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.integer({ min: 1_000, max: 20_000 }).map((length) => "é".repeat(length)),
);
const wrongValue: fc.Arbitrary<unknown> = fc.oneof(
  wrongText,
  fc.constantFrom(null, true, -1, 0, 1e308, 2 ** 53, 1.5, [], {}, [[]], [null], { length: 1e9 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.integer({ min: 10, max: 4_000 }).map(nested),
  fc.integer({ min: 201, max: 5_000 }).map((length) => Array.from({ length }, (_, n) => `k${n}`)),
);
const pathText = fc.oneof(
  fc.constantFrom(...BROKEN),
  wrongText.map((text) => encodeURIComponent(text.toWellFormed()).slice(0, 3_000)),
);
const name = fc.oneof(fc.constantFrom(...KEYS), fc.string({ maxLength: 20 }));

const flaw = <F extends Flaw["flaw"]>(name: F) => fc.constant(name);
const smallFlaw: fc.Arbitrary<Flaw> = fc.oneof(
  fc.record({ flaw: flaw("id"), at: fc.nat(9), text: pathText }),
  fc.record({ flaw: flaw("query"), name, text: pathText }),
  fc.record({ flaw: flaw("many"), count: fc.integer({ min: 2, max: 900 }) }),
  fc.record({ flaw: flaw("field"), at: fc.nat(9), value: wrongValue }),
  fc.record({ flaw: flaw("extra"), name, value: wrongValue }),
  fc.record({ flaw: flaw("cut"), at: fc.nat(200) }),
  fc.record({
    flaw: flaw("body"),
    text: fc.oneof(wrongText, fc.constantFrom("[]", "{", '{"__proto__":{"a":1}}', "\uFEFF{}")),
  }),
  fc.record({ flaw: flaw("method"), method: fc.constantFrom(...METHODS) }),
  fc.record({ flaw: flaw("type"), type: fc.constantFrom(...TYPES) }),
  fc.record({ flaw: flaw("origin") }),
);
/** Just below and above what a body may be; rare, since each takes as long as a hundred others. */
const longBody: fc.Arbitrary<Flaw> = fc
  .constantFrom(900_000, 1_100_000)
  .map((length) => ({ flaw: "body", text: `{"a":"${"x".repeat(length)}"}` }));
const anyFlaw = fc.oneof({ weight: 100, arbitrary: smallFlaw }, { weight: 1, arbitrary: longBody });

/** How many are sent at once. */
export const BATCH = 10;

/** Requests made from the contracts of all routes, each with something wrong in it. `ids` fill the paths as far as they go. */
export function malformedBatches(ids: Readonly<Record<string, string>>): fc.Arbitrary<MalformedRequest[]> {
  return fc.array(malformedRequests(ids), { minLength: BATCH, maxLength: BATCH });
}

function malformedRequests(ids: Readonly<Record<string, string>>): fc.Arbitrary<MalformedRequest> {
  return fc
    .record({
      listed: fc.constantFrom(...ALL_ROUTES),
      flaws: fc.array(anyFlaw, { minLength: 1, maxLength: 3 }),
      signedIn: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    })
    .map(({ listed, flaws, signedIn }) => requestOf(listed, flaws, ids, signedIn));
}

function requestOf(
  listed: ListedRoute,
  flaws: readonly Flaw[],
  ids: Readonly<Record<string, string>>,
  signedIn: boolean,
): MalformedRequest {
  const { route } = listed;
  const given = (flaw: Flaw["flaw"]) => flaws.find((one) => one.flaw === flaw);
  const method = given("method");
  const type = given("type");
  const request = {
    method: method?.flaw === "method" ? method.method : route.method,
    path: pathOf(listed, flaws, ids),
    type: type?.flaw === "type" ? type.type : (listed.requestMedia ?? "application/json"),
    foreign: given("origin") !== undefined,
    body: bodyOf(listed, flaws),
    signedIn,
  };
  return Object.assign(request, { [fc.toStringMethod]: () => asText(request) });
}

/** A counterexample as a reader wants it. */
export function asText({ method, path, type, foreign, body, signedIn }: MalformedRequest): string {
  const who = `${signedIn ? "signed in" : "nobody"}${foreign ? ", from another site" : ""}`;
  const shown = body === null ? "no body" : `${body.length} characters: ${JSON.stringify(body).slice(0, 300)}`;
  return [`${method} ${path.slice(0, 1_000)}`, `(${who})`, `content-type: ${type}`, `(${shown})`].join("\n");
}

function pathOf({ route }: ListedRoute, flaws: readonly Flaw[], ids: Readonly<Record<string, string>>): string {
  const names = Object.keys(route.params.shape);
  const values: Record<string, string> = Object.fromEntries(names.map((one) => [one, ids[one] ?? UUID]));
  const search = Object.entries(route.example.query).map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`);
  for (const one of flaws) {
    const id = one.flaw === "id" ? names[one.at % Math.max(1, names.length)] : undefined;
    if (one.flaw === "id" && id !== undefined) values[id] = one.text;
    if (one.flaw === "query") search.push(`${encodeURIComponent(one.name.toWellFormed())}=${one.text}`);
    if (one.flaw === "many") search.push(...Array.from({ length: one.count }, (_, n) => `a${n % 7}=${n}`));
  }
  const path = route.path.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? "");
  return search.length === 0 ? path : `${path}?${search.join("&")}`;
}

function bodyOf(listed: ListedRoute, flaws: readonly Flaw[]): string | null {
  const { body } = listed.route.example;
  const raw = flaws.find((one) => one.flaw === "body");
  if (raw?.flaw === "body") return raw.text;
  let object: Record<string, unknown> = { ...(body as object | undefined) };
  let touched = body !== undefined;
  for (const one of flaws) {
    const fields = Object.keys(object);
    const field = one.flaw === "field" ? fields[one.at % Math.max(1, fields.length)] : undefined;
    if (one.flaw === "field" && field !== undefined) object = { ...object, [field]: one.value };
    if (one.flaw !== "extra") continue;
    object = Object.fromEntries([...Object.entries(object), [one.name, one.value]]);
    touched = true;
  }
  const text = listed.requestMedia ? listed.requestExample : JSON.stringify(object);
  const cut = flaws.find((one) => one.flaw === "cut");
  if (cut?.flaw === "cut") return text.slice(0, cut.at);
  return touched || listed.requestMedia ? text : null;
}
