"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";

/** A change in the programme: once done, the page is asked for again, whose facts have changed with it. */
export function useChange<Input, Output>(
  change: (input: Input) => Promise<Output>,
  onDone: (output: Output, input: Input) => void,
) {
  const router = useRouter();
  return useMutation({
    mutationFn: change,
    onSuccess: (output, input) => {
      onDone(output, input);
      router.refresh();
    },
  });
}
