import type { DashboardView } from "@/lib/contract/dashboard";
import { nextGateOf } from "@/lib/domain/dashboard/answers";
import { callNameless } from "@/lib/domain/dashboard/nameless";
import type { Locale } from "@/lib/domain/locale";
import type { Text } from "@/lib/domain/text";

/** A text in both languages becomes the one of the page; everything else stays. */
type Worded<T> = T extends Text
  ? string
  : T extends readonly (infer One)[]
    ? Worded<One>[]
    : T extends object
      ? { [Key in keyof T]: Worded<T[Key]> }
      : T;

type Gate = Worded<DashboardView["gates"][number]>;
type Unmet = DashboardView["gates"][number]["unmet"][number];
type Blocker = Worded<DashboardView["blockers"][number]>;

interface MissingCriterion extends Omit<Worded<Unmet>, "fact"> {
  /** What it stands at today beside what is asked; null where the document does not say. */
  today: string | null;
}

interface WordedGate extends Omit<Gate, "unmet"> {
  unmet: number;
  /** Of the gate that ends the phase under way: the first of what it lacks. */
  missing: MissingCriterion[];
}

/** The dashboard as its page is sent it: in the language that is read there, and only what is drawn. */
export interface WordedDashboard extends Omit<Worded<DashboardView>, "gates" | "blockers"> {
  gates: readonly WordedGate[];
  blockers: readonly Omit<Blocker, "because" | "evidence">[];
}

interface Words {
  readonly locale: Locale;
  /** What a workload is called that has no name. */
  readonly nameless: string;
  /** A criterion's fact as a sentence: said here, so that the browser is sent none of the words of all the others. */
  readonly fact: (fact: NonNullable<Unmet["fact"]>) => string;
}

export const MISSING_SHOWN = 10;
export const PRESSING_SHOWN = 5;
export const BLOCKERS_SHOWN = 5;

export function wordedDashboard(told: DashboardView, { locale, nameless, fact: sentence }: Words): WordedDashboard {
  const view = callNameless(told, nameless);
  const next = nextGateOf(view);
  const missing = (unmet: readonly Unmet[]) =>
    unmet.slice(0, MISSING_SHOWN).map(({ fact, ...one }) => ({ ...worded(one, locale), today: fact ? sentence(fact) : null }));
  const { gates: _, blockers, pressing, ...rest } = view;
  return {
    ...worded(rest, locale),
    pressing: worded(pressing.slice(0, PRESSING_SHOWN), locale),
    gates: view.gates.map(({ unmet, ...gate }) => ({
      ...worded(gate, locale),
      unmet: unmet.length,
      missing: gate.phase === next?.phase ? missing(unmet) : [],
    })),
    blockers: blockers.map(({ because, evidence, ...blocker }, place) =>
      worded(place < BLOCKERS_SHOWN ? blocker : countedAlone(blocker), locale),
    ),
  };
}

/** A blocker that a table counts, without its remedy and its names. */
function countedAlone({ service, verdict, workloads, frees }: Omit<DashboardView["blockers"][number], "because" | "evidence">) {
  return { service: service && { id: service.id, name: service.name }, verdict, workloads, frees, remedy: null, owners: [] };
}

function worded<T>(value: T, locale: Locale): Worded<T> {
  return said(value, locale) as Worded<T>;
}

function said(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((one) => said(one, locale));
  if (typeof value !== "object" || value === null) return value;
  if ("fr" in value && "en" in value) return value[locale];
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, said(one, locale)]));
}
