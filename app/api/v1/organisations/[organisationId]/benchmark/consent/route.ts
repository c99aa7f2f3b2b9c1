import { giveBenchmarkConsentRoute, withdrawBenchmarkConsentRoute } from "@/lib/contract/benchmark";
import { giveBenchmarkConsent } from "@/lib/server/benchmark/give-benchmark-consent";
import { withdrawBenchmarkConsent } from "@/lib/server/benchmark/withdraw-benchmark-consent";
import { handle } from "@/lib/server/handle";

export const PUT = handle(giveBenchmarkConsentRoute, giveBenchmarkConsent);
export const DELETE = handle(withdrawBenchmarkConsentRoute, withdrawBenchmarkConsent);
