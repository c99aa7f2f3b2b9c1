import type { ReactNode } from "react";
import { currentLocale } from "./current-locale";
import { GivenMessages } from "./given-messages";
import { type MessagePart, textOf } from "./messages";

/** Sends to the browser the messages that the client components below it use, besides those sent around it, and no others. */
export async function ClientMessages({ areas, children }: { areas: readonly MessagePart[]; children: ReactNode }) {
  const locale = await currentLocale();
  return (
    <GivenMessages locale={locale} text={await textOf(locale, areas)}>
      {children}
    </GivenMessages>
  );
}
