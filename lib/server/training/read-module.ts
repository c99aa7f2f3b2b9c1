import { type ModuleView, readModuleRoute } from "@/lib/contract/training";
import type { Locale } from "@/lib/domain/locale";
import { programmeOf } from "@/lib/domain/training/coverage";
import type { LearningRole } from "@/lib/domain/training/role";
import { loadProject } from "../inventory/store-project";
import { query } from "../use-case";
import { CURRICULUM, moduleOf, type ShippedModule } from "./curriculum";
import { type ParsedText, parseMarkdown } from "./parse-markdown";
import { findSelf } from "./store-learner";
import { recordsOf } from "./store-record";
import { moduleLine, selfView } from "./training-view";

/** A module to read, with its questions and without their answers. */
export const readModule = query({
  permission: "training.read",
  input: readModuleRoute.params.extend(readModuleRoute.query.shape),

  async run(scope, { projectId, moduleId, locale }): Promise<ModuleView> {
    await loadProject(scope, projectId);
    const module = moduleOf(moduleId);
    const learner = await findSelf(scope, projectId);
    const records = learner ? await recordsOf(scope, learner.id) : new Map();
    const next = nextOf(module, learner?.roles ?? []);
    return {
      ...moduleLine(module, records.get(moduleId), locale),
      ...textOf(module, locale),
      objectives: module.objectives.map((objective) => objective[locale]),
      quiz: module.quiz.map(({ id, kind, question, options }) => ({
        id,
        kind,
        question: question[locale],
        options: options.map((option) => ({ id: option.id, text: option.text[locale] })),
      })),
      next: next ? { id: next.id, title: next.title[locale] } : null,
      learner: learner ? selfView(learner) : null,
    };
  },
});

/** Parsed once: the texts do not change while the server runs. */
const PARSED = new Map<string, ParsedText>();

function textOf(module: ShippedModule, locale: Locale): Pick<ModuleView, "blocks" | "sources"> {
  const key = `${module.id} ${locale}`;
  const { blocks, cited } = PARSED.get(key) ?? parseMarkdown(module.text[locale]);
  PARSED.set(key, { blocks, cited });
  const sources = cited.flatMap((id, index) => {
    const source = module.sources.find((one) => one.id === id);
    if (!source) return [];
    const { publisher, date, url, label, title } = source;
    return [{ number: index + 1, title: title[locale], publisher, date, url, label }];
  });
  return { blocks: [...blocks], sources };
}

/** The module after this one on the reader's path, or in the curriculum when this one is on none. */
function nextOf(module: ShippedModule, roles: readonly LearningRole[]): ShippedModule | undefined {
  const path = programmeOf(CURRICULUM, roles);
  const at = path.indexOf(module);
  return at === -1 ? CURRICULUM[CURRICULUM.indexOf(module) + 1] : path[at + 1];
}
