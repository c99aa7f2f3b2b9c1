import { RefusedFile } from "./refused-file";

/** A part of an XML document in its order. Names come without their prefix. */
export type XmlPart =
  | { readonly kind: "open"; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "text"; readonly text: string };

/**
 * Reads XML from end to end, once. It knows what office documents use: elements, attributes, text, CDATA. A document type is refused
 * with all it could define, and nothing outside of the text is ever looked up.
 */
export function* scanXml(xml: string): Generator<XmlPart> {
  let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < xml.length) {
    const next = xml.indexOf("<", at);
    if (next < 0) return;
    if (next > at) yield { kind: "text", text: decoded(xml.slice(at, next)) };
    if (xml.startsWith("<!--", next)) at = after(xml, "-->", next);
    else if (xml.startsWith("<?", next)) at = after(xml, "?>", next);
    else if (xml.startsWith("<![CDATA[", next)) {
      at = after(xml, "]]>", next);
      yield { kind: "text", text: xml.slice(next + 9, at - 3) };
    } else if (xml.startsWith("<!", next)) throw new RefusedFile("damaged");
    else {
      at = tagEnd(xml, next) + 1;
      yield* tag(xml.slice(next + 1, at - 1));
    }
  }
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new RefusedFile("damaged");
  return at + mark.length;
}

/** A `>` inside of quotes ends nothing. */
function tagEnd(xml: string, from: number): number {
  let quote = "";
  for (let at = from; at < xml.length; at += 1) {
    const letter = xml[at];
    if (quote !== "") quote = letter === quote ? "" : quote;
    else if (letter === ">") return at;
    else if (letter === '"' || letter === "'") quote = letter;
  }
  throw new RefusedFile("damaged");
}

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function* tag(inside: string): Generator<XmlPart> {
  if (inside.startsWith("/")) {
    yield { kind: "close", name: local(inside.slice(1).trim()) };
    return;
  }
  const alone = inside.endsWith("/");
  const body = alone ? inside.slice(0, -1) : inside;
  const [written = ""] = /^\S+/.exec(body) ?? [];
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single] of body.slice(written.length).matchAll(ATTRIBUTE))
    attributes.set(local(name), decoded(double ?? single ?? ""));
  yield { kind: "open", name: local(written), attributes };
  if (alone) yield { kind: "close", name: local(written) };
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{1,8}));/g, (whole, decimal, hex, name) => {
    if (name) return NAMED[name] ?? whole;
    const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
