import { readFileSync } from "node:fs";
import path from "node:path";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import order from "@/lib/domain/training/curriculum.json" with { type: "json" };
import { TrainingModule } from "@/lib/domain/training/module";
import { NotFound } from "../errors";

export interface ShippedModule extends TrainingModule {
  /** Markdown, by language. */
  readonly text: Readonly<Record<Locale, string>>;
}

const FOLDER = path.join(process.cwd(), "lib", "domain", "training", "modules");

/** Every module in the order of the curriculum: read when the server comes up, so that no transaction waits for a file. */
export const CURRICULUM: readonly ShippedModule[] = order.map((id) => {
  const read = (file: string) => readFileSync(path.join(FOLDER, id, file), "utf8");
  const [fr, en] = LOCALES.map((locale) => read(`${locale}.md`));
  return { ...TrainingModule.parse(JSON.parse(read("module.json"))), text: { fr: fr ?? "", en: en ?? "" } };
});

const BY_ID = new Map(CURRICULUM.map((module) => [module.id, module]));
export const MODULE_IDS: ReadonlySet<string> = new Set(BY_ID.keys());

export function moduleOf(id: string): ShippedModule {
  const found = BY_ID.get(id);
  if (!found) throw new NotFound();
  return found;
}

/** The title of a module that a stored row names; of one that is no longer shipped, its id. */
export function titleOf(id: string, locale: Locale): string {
  return BY_ID.get(id)?.title[locale] ?? id;
}
