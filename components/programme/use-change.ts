"use client";

import { useChangeOf } from "@/components/ui/use-change";

const LISTS: readonly string[] = [];

/** A change in the programme, whose page keeps no list of its own. */
export function useChange<Input, Output>(
  change: (input: Input) => Promise<Output>,
  onDone?: (output: Output, input: Input) => void,
) {
  return useChangeOf(LISTS, change, onDone);
}
