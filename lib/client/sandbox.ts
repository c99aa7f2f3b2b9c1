import { queryOptions } from "@tanstack/react-query";
import type { SandboxView } from "@/lib/contract/sandbox";
import { call } from "./call";
import { readSandbox } from "./sandbox-address";

const EVERY_MS = 1_000;

/** One's own sandbox; asked for again while it is being filled. */
export function sandboxQuery(initial: SandboxView) {
  return queryOptions({
    queryKey: ["sandbox"],
    queryFn: ({ signal }) => call(readSandbox, {}, signal),
    initialData: initial,
    refetchInterval: ({ state }) => (state.data?.state === "making" ? EVERY_MS : false),
  });
}
