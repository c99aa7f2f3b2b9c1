import { QueryClient } from "@tanstack/react-query";
import { problemIn } from "./call";

const ATTEMPTS = 2;

/** A client with the portal's habits, for a page that prefetches and for the browser. Refusals are answers: only accidents are tried again. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (failures, error) => failures < ATTEMPTS && isAccident(error) },
      mutations: { retry: false },
    },
  });
}

/** The network, a restart or a full pool: asking again may help. */
export function isAccident(error: unknown): boolean {
  const { status } = problemIn(error);
  return status === 0 || status === 502 || status === 503 || status === 504;
}
