"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";

/** A change in the training: once done, its lists are asked for again, and the page too, whose figures may have changed with it. */
export function useChange<Input, Output>(
  change: (input: Input) => Promise<Output>,
  onDone: (output: Output, input: Input) => void = () => undefined,
) {
  const client = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: change,
    onSuccess: (output, input) => {
      onDone(output, input);
      for (const list of ["learners", "training-sessions"]) void client.invalidateQueries({ queryKey: [list] });
      router.refresh();
    },
  });
}
