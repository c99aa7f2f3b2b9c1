import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/domain/locale";
import { AREAS } from "./areas";
import { loadMessages, type MessageTree } from "./messages";

function flatten(tree: MessageTree, path = ""): Map<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]) => {
    const here = path === "" ? key : `${path}.${key}`;
    return typeof value === "string" ? [[here, value] as const] : [...flatten(value, here)];
  });
  return new Map(entries);
}

/** Names of the arguments of an ICU message, with their kind: `count:plural`, `name:text`. Branches are searched too. */
function argumentsOf(message: string): string[] {
  const found = new Set<string>();
  const text = (at: number): number => {
    let position = at;
    while (position < message.length && message[position] !== "}") {
      position = message[position] === "{" ? argument(position + 1) : position + 1;
    }
    return position;
  };
  const argument = (at: number): number => {
    const [head = "", name = "", kind = ""] = /^\s*(\w+)\s*(?:,\s*(\w+))?\s*,?/.exec(message.slice(at)) ?? [];
    found.add(`${name}:${kind || "text"}`);
    let position = at + head.length;
    while (position < message.length && message[position] !== "}") {
      position = message[position] === "{" ? text(position + 1) + 1 : position + 1;
    }
    return position + 1;
  };
  text(0);
  return [...found].sort();
}

const french = await loadMessages("fr");
const english = await loadMessages("en");

describe("argumentsOf", () => {
  it("sees plain arguments, plurals and what stands in their branches", () => {
    expect(argumentsOf("rien")).toEqual([]);
    expect(argumentsOf("{a} et {b, number}")).toEqual(["a:text", "b:number"]);
    expect(argumentsOf("{n, plural, =0 {aucun} one {# sur {total}} other {# sur {total}}} en {year}")).toEqual([
      "n:plural",
      "total:text",
      "year:text",
    ]);
  });
});

describe.each(AREAS)("messages of %s", (area) => {
  const fr = flatten(french[area] ?? {});
  const en = flatten(english[area] ?? {});

  it("exist, with the same keys in both languages", () => {
    expect(fr.size).toBeGreaterThan(0);
    expect([...en.keys()].sort()).toEqual([...fr.keys()].sort());
  });

  it("are never empty and never left in French", () => {
    const blank = [...fr, ...en].filter(([, message]) => message.trim() === "").map(([key]) => key);
    expect(blank).toEqual([]);
    const untranslated = [...fr].filter(([key, message]) => message.length > 40 && en.get(key) === message).map(([key]) => key);
    expect(untranslated).toEqual([]);
  });

  it("take the same arguments in both languages", () => {
    const different = [...fr].filter(([key, message]) => String(argumentsOf(message)) !== String(argumentsOf(en.get(key) ?? "")));
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it("follow French typography: curly apostrophes, thin spaces, no ordinary space before a high sign", () => {
    const faulty = [...fr].filter(([, message]) => /'|[^\s] [;:!?»%]|« |\.\.\./.test(message)).map(([key]) => key);
    expect(faulty).toEqual([]);
  });
});

describe.each(LOCALES)("every message of %s", (locale) => {
  const messages = locale === "fr" ? french : english;

  it("can be formatted", () => {
    const failures: string[] = [];
    for (const [key, message] of flatten(messages)) {
      const onError = (error: Error) => failures.push(`${key}: ${error.message}`);
      const translate = createTranslator({ locale, messages: { message }, timeZone: "Europe/Paris", onError });
      const values = argumentsOf(message).map((argument) => [argument.split(":")[0] ?? "", 2] as const);
      if (!/<\w+>/.test(message)) translate("message", Object.fromEntries(values));
    }
    expect(failures).toEqual([]);
  });
});
