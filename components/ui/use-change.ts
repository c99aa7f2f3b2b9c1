"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";

/** A change: once done, the lists that it touches are asked for again, and the page too, whose facts may have changed with it. */
export function useChangeOf<Input, Output>(
  lists: readonly string[],
  change: (input: Input) => Promise<Output>,
  onDone: (output: Output, input: Input) => void = () => undefined,
) {
  const client = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: change,
    onSuccess: (output, input) => {
      onDone(output, input);
      for (const list of lists) void client.invalidateQueries({ queryKey: [list] });
      router.refresh();
    },
  });
}
