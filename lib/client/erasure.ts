import { queryOptions } from "@tanstack/react-query";
import { previewErasure } from "./address";
import { call } from "./call";

/** What an erasure would leave of a person. */
export function erasurePreviewQuery(personId: string) {
  return queryOptions({
    queryKey: ["erasure", personId],
    queryFn: ({ signal }) => call(previewErasure, { params: { personId } }, signal),
  });
}
