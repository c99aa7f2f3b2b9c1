import { Document } from "yaml";
import type { Questionnaire } from "@/lib/domain/assessment/questionnaire";
import { GREEN_FROM, konveyorOf, YELLOW_FROM } from "@/lib/domain/exchange/konveyor";
import type { Locale } from "@/lib/domain/locale";
import { exchangeWords } from "./exchange-words";

/** Every text is quoted: readers of the older YAML take a bare `Yes` for a truth. */
export function konveyorYaml(document: object, head: readonly string[] = []): string {
  const yaml = new Document(document);
  if (head.length > 0)
    yaml.commentBefore = head
      .join("\n")
      .split("\n")
      .map((line) => ` ${line}`)
      .join("\n");
  return yaml.toString({ lineWidth: 0, defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" });
}

/** A questionnaire as Konveyor's YAML. */
export async function writeKonveyorYaml(questionnaire: Questionnaire, locale: Locale): Promise<string> {
  const words = await exchangeWords(locale);
  const { document, left } = konveyorOf(questionnaire, locale);
  return konveyorYaml(document, [
    words("konveyor.head", { id: questionnaire.id, version: questionnaire.version, green: GREEN_FROM, yellow: YELLOW_FROM }),
    ...(left.length > 0 ? [words("konveyor.left", { count: left.length })] : []),
    ...left.map(({ id, kind, text }) => {
      const name = `  ${id} (${words(`konveyor.kinds.${kind}`)})`;
      return words("duties.named", { name, text: text[locale] });
    }),
  ]);
}
