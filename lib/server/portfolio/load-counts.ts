import type { PortfolioCounts } from "@/lib/contract/portfolio";
import { READINESS_BANDS } from "@/lib/domain/portfolio/filter";
import { PHASES } from "@/lib/domain/programme/phase";
import type { PortfolioScope } from "../database";
import { overseesAll } from "./load-page";
import { countLines, type LineCount } from "./store-portfolio";

/** For who oversees everything it is counted once a minute: it is the one reading that grows with organisations. */
const KEPT_MS = 60_000;
const MOST_KEPT = 100;
const kept = new Map<string, { readonly counts: PortfolioCounts; readonly until: number }>();

/** How many projects the caller sees in each phase and in each band of readiness, whatever the filters. */
export async function loadCounts(scope: PortfolioScope): Promise<PortfolioCounts> {
  const now = Date.now();
  if (!overseesAll(scope)) return countsOf(await countLines(scope), new Date(now));
  const known = kept.get(scope.person.id);
  if (known && known.until > now) return known.counts;
  const counts = countsOf(await countLines(scope), new Date(now));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(scope.person.id, { counts, until: now + KEPT_MS });
  return counts;
}

function countsOf(counted: readonly LineCount[], at: Date): PortfolioCounts {
  const lines = counted.filter(({ phase }) => phase !== null);
  const sum = (some: readonly LineCount[]) => some.reduce((all, one) => all + one.lines, 0);
  return {
    at: at.toISOString(),
    phases: PHASES.map((phase) => ({ phase, projects: sum(lines.filter((one) => one.phase === phase)) })),
    bands: READINESS_BANDS.map((band) => ({ band, projects: sum(lines.filter((one) => one.band === band)) })),
  };
}
