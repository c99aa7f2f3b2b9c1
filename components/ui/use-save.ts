"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";

/** Saves what a dialog holds; the page is asked for again also when it failed: what somebody else wrote meanwhile is shown behind the window. */
export function useSave<Draft>(send: (draft: Draft) => Promise<unknown>, onSaved: () => void) {
  const router = useRouter();
  return useMutation({
    mutationFn: send,
    onSuccess: onSaved,
    onSettled: () => router.refresh(),
  });
}
