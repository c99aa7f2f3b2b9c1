import { LEGAL_FORMS, type LegalForm } from "../access/organisation";
import { DUE_RISKS, type DueRisk } from "../programme/due";
import { PHASES, type Phase } from "../programme/phase";

/** What the lines of a portfolio are put in order by. `action` is the next open action: only for who follows organisations up. */
export const PORTFOLIO_SORTS = ["organisation", "phase", "readiness", "due", "movement", "review", "drift", "action"] as const;
export type PortfolioSort = (typeof PORTFOLIO_SORTS)[number];
export const DIRECTIONS = ["ascending", "descending"] as const;
export type Direction = (typeof DIRECTIONS)[number];
/** Days without a movement that one may ask for. */
export const STILL_DAYS = ["7", "14", "30", "60", "90"] as const;
export type StillDays = (typeof STILL_DAYS)[number];
/** A project without figures is in the band `unknown`. */
export const READINESS_BANDS = ["0-25", "25-50", "50-75", "75-100", "unknown"] as const;
export type ReadinessBand = (typeof READINESS_BANDS)[number];
export const LONGEST_SEARCH = 100;

/** Filters and order as the address of the page carries them; what is left out narrows nothing. */
export interface PortfolioFilters {
  readonly sort: PortfolioSort;
  readonly direction: Direction;
  readonly search?: string | undefined;
  readonly phase?: Phase | undefined;
  readonly readiness?: ReadinessBand | undefined;
  readonly risk?: DueRisk | undefined;
  readonly still?: StillDays | undefined;
  /** Something was submitted and waits for a review. */
  readonly review?: "waiting" | undefined;
  readonly edition?: "behind" | undefined;
  readonly form?: LegalForm | undefined;
}

/** What narrows the list, in the order of the page. */
export const NARROWING = ["search", "phase", "readiness", "risk", "still", "review", "edition", "form"] as const;
export type Narrowing = (typeof NARROWING)[number];

const CHOICES = {
  sort: PORTFOLIO_SORTS,
  direction: DIRECTIONS,
  phase: PHASES,
  readiness: READINESS_BANDS,
  risk: DUE_RISKS,
  still: STILL_DAYS,
  review: ["waiting"],
  edition: ["behind"],
  form: LEGAL_FORMS,
} as const;

type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads an address: what is no choice of the page is left out, so that an old or mistyped link still opens it. */
export function readFilters(asked: Asked): PortfolioFilters {
  const given = (name: string): string | undefined => [asked[name]].flat()[0]?.trim();
  const chosen = <T extends string>(name: string, choices: readonly T[]) => choices.find((choice) => choice === given(name));
  const search = given("search")?.slice(0, LONGEST_SEARCH);
  return {
    sort: chosen("sort", CHOICES.sort) ?? "organisation",
    direction: chosen("direction", CHOICES.direction) ?? "ascending",
    ...(search ? { search } : {}),
    ...defined({
      phase: chosen("phase", CHOICES.phase),
      readiness: chosen("readiness", CHOICES.readiness),
      risk: chosen("risk", CHOICES.risk),
      still: chosen("still", CHOICES.still),
      review: chosen("review", CHOICES.review),
      edition: chosen("edition", CHOICES.edition),
      form: chosen("form", CHOICES.form),
    }),
  };
}

function defined<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** The address of a view: in one order of names, without what is the page's own default, so that equal views have equal texts. */
export function queryOf({ sort, direction, ...narrowing }: PortfolioFilters): string {
  const params = new URLSearchParams();
  for (const name of NARROWING) {
    const value = narrowing[name];
    if (value !== undefined) params.set(name, value);
  }
  if (sort !== "organisation") params.set("sort", sort);
  if (direction !== "ascending") params.set("direction", direction);
  return params.toString();
}

/** Which of the filters narrow the list. */
export function narrowedBy(filters: PortfolioFilters): Narrowing[] {
  return NARROWING.filter((name) => filters[name] !== undefined);
}
