"use client";

import { useMutation } from "@tanstack/react-query";
import { chooseLanguage } from "@/lib/client/address";
import { call } from "@/lib/client/call";
import type { Locale } from "@/lib/domain/locale";

/** Keeps the chosen language with the account. Where that fails the page changes all the same: this browser keeps the choice. */
export function useKeptLanguage(): (locale: Locale) => void {
  const { mutate } = useMutation({ mutationFn: (locale: Locale) => call(chooseLanguage, { body: { locale } }) });
  return mutate;
}
