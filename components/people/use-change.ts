"use client";

import { useChangeOf } from "@/components/ui/use-change";

const LISTS: readonly string[] = ["members", "invitations", "engagements"];

/** A change among the people of an organisation, and the lists it shows in. */
export function useChange<Input, Output>(
  change: (input: Input) => Promise<Output>,
  onDone?: (output: Output, input: Input) => void,
) {
  return useChangeOf(LISTS, change, onDone);
}
