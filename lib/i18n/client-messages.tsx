import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { EVERYWHERE } from "./areas";
import { currentLocale } from "./current-locale";
import { TIME_ZONE } from "./format";
import { loadParts, type MessagePart } from "./messages";

/** Sends to the browser the messages that the client components below it use, and no others. The innermost one counts. */
export async function ClientMessages({ areas, children }: { areas: readonly MessagePart[]; children: ReactNode }) {
  const locale = await currentLocale();
  const messages = await loadParts(locale, [...EVERYWHERE, ...areas]);
  return (
    <NextIntlClientProvider locale={locale} messages={messages} timeZone={TIME_ZONE}>
      {children}
    </NextIntlClientProvider>
  );
}
