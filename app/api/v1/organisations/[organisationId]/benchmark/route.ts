import { readBenchmarkRoute } from "@/lib/contract/benchmark";
import { readBenchmark } from "@/lib/server/benchmark/read-benchmark";
import { handle } from "@/lib/server/handle";

export const GET = handle(readBenchmarkRoute, readBenchmark);
