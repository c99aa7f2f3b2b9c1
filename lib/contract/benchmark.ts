import { z } from "zod";
import { BENCHMARK_FIGURES } from "@/lib/domain/portfolio/benchmark";
import { defineRoute, OrganisationPath } from "./route";

const Percent = z.number().min(0).max(100);

/** A figure of one's own, and what may be told of those who take part: null below five others. */
const BenchmarkLine = z.strictObject({
  figure: z.enum(BENCHMARK_FIGURES),
  own: Percent.nullable(),
  told: z
    .strictObject({
      ofForm: z.boolean(),
      atLeast: z.int().min(5),
      quarter: Percent,
      median: Percent,
      threeQuarters: Percent,
      place: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).nullable(),
    })
    .nullable(),
});
export type BenchmarkLine = z.infer<typeof BenchmarkLine>;

export const BenchmarkView = z.strictObject({
  /** Since when the organisation lends its figures; null: it does not, and is told nothing. */
  consentedAt: z.iso.datetime().nullable(),
  lines: z.array(BenchmarkLine),
});
export type BenchmarkView = z.infer<typeof BenchmarkView>;

export const readBenchmarkRoute = defineRoute({
  method: "GET",
  path: "/api/v1/organisations/{organisationId}/benchmark",
  summary: "Whether the organisation lends its figures to the anonymous comparison, and where it then stands",
  params: OrganisationPath,
  response: BenchmarkView,
});

export const giveBenchmarkConsentRoute = defineRoute({
  method: "PUT",
  path: "/api/v1/organisations/{organisationId}/benchmark/consent",
  summary: "Lend the organisation’s figures to the anonymous comparison",
  params: OrganisationPath,
  response: z.strictObject({ consentedAt: z.iso.datetime() }),
});

export const withdrawBenchmarkConsentRoute = defineRoute({
  method: "DELETE",
  path: "/api/v1/organisations/{organisationId}/benchmark/consent",
  summary: "Withdraw the organisation’s figures from the anonymous comparison, at once",
  params: OrganisationPath,
  response: z.strictObject({ withdrawn: z.boolean() }),
});
