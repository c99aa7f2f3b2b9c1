import { queryOptions } from "@tanstack/react-query";
import { readTerm } from "./address";
import { call } from "./call";

/** A word of the glossary; asked for when somebody opens it, and once. */
export function termQuery(termId: string) {
  return queryOptions({
    queryKey: ["term", termId],
    queryFn: ({ signal }) => call(readTerm, { params: { termId } }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
