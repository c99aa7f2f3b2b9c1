import type { DashboardView } from "@/lib/contract/dashboard";
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
type Blocker = Worded<DashboardView["blockers"][number]>;

interface WordedGate extends Omit<Gate, "unmet"> {
  unmet: number;
  /** Of the gate that ends the phase under way: the first of what it lacks. */
  missing: Gate["unmet"];
}

/** The dashboard as its page is sent it: in the language that is read there, and only what is drawn. */
export interface WordedDashboard extends Omit<Worded<DashboardView>, "gates" | "blockers"> {
  gates: readonly WordedGate[];
  blockers: readonly Omit<Blocker, "because">[];
}

const MISSING_SHOWN = 5;

export function wordedDashboard(view: DashboardView, locale: Locale): WordedDashboard {
  const { gates, blockers, ...rest } = worded(view, locale);
  return {
    ...rest,
    gates: gates.map(({ unmet, ...gate }) => {
      const next = !view.operating && gate.phase === view.phase;
      return { ...gate, unmet: unmet.length, missing: next ? unmet.slice(0, MISSING_SHOWN) : [] };
    }),
    blockers: blockers.map(({ because: _, ...blocker }) => blocker),
  };
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
