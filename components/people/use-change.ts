"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";

/**
 * A change among the people of an organisation: once done, every list of it is asked for again, and the page too, since one's own
 * rights may have changed with it.
 */
export function useChange<Input, Output>(
  change: (input: Input) => Promise<Output>,
  onDone: (output: Output, input: Input) => void,
) {
  const client = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: change,
    onSuccess: (output, input) => {
      onDone(output, input);
      for (const list of ["members", "invitations", "engagements"]) void client.invalidateQueries({ queryKey: [list] });
      router.refresh();
    },
  });
}
