import { type BenchmarkView, readBenchmarkRoute } from "@/lib/contract/benchmark";
import { BENCHMARK_FIGURES, tellFigure } from "@/lib/domain/portfolio/benchmark";
import { query } from "../use-case";
import { cohorts, consentOf, ownFigures } from "./store-benchmark";

/** Where the organisation stands among those that lend their figures as it does; to who does not lend, nothing is told. */
export const readBenchmark = query({
  permission: "dashboard.read",
  input: readBenchmarkRoute.params,

  async run(scope): Promise<BenchmarkView> {
    const consentedAt = await consentOf(scope);
    if (consentedAt === null) return { consentedAt: null, lines: [] };
    const own = await ownFigures(scope);
    const told = await cohorts(scope);
    const lines = BENCHMARK_FIGURES.map((figure) => {
      const cohort = told.find((one) => one.figure === figure) ?? null;
      const mine = own[figure] === null ? null : Math.round(own[figure] * 10) / 10;
      return { figure, own: mine, told: tellFigure(cohort, mine) };
    });
    return { consentedAt: consentedAt.toISOString(), lines };
  },
});
