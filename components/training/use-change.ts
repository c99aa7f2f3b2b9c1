"use client";

import { useChangeOf } from "@/components/ui/use-change";

const LISTS: readonly string[] = ["learners", "training-sessions"];

/** A change in the training, and the lists it shows in. */
export function useChange<Input, Output>(
  change: (input: Input) => Promise<Output>,
  onDone?: (output: Output, input: Input) => void,
) {
  return useChangeOf(LISTS, change, onDone);
}
