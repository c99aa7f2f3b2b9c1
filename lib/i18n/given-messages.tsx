"use client";

import { type AbstractIntlMessages, NextIntlClientProvider } from "next-intl";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { Locale } from "@/lib/domain/locale";
import { TIME_ZONE } from "./format";

const Above = createContext<AbstractIntlMessages>({});

/** Each text is the same for everybody, and there are as few as pages: the server reads it once, for all that it draws. */
const read = new Map<string, AbstractIntlMessages>();

function messagesIn(text: string): AbstractIntlMessages {
  const messages = read.get(text) ?? (JSON.parse(text) as AbstractIntlMessages);
  read.set(text, messages);
  return messages;
}

interface GivenMessagesProps {
  locale: Locale;
  /** Messages by area, as JSON: one text costs far less on its way through a page than each word and branch of it. */
  text: string;
  children: ReactNode;
}

/** Adds messages to those of the page around it. */
export function GivenMessages({ locale, text, children }: GivenMessagesProps) {
  const above = useContext(Above);
  const messages = useMemo(() => ({ ...above, ...messagesIn(text) }), [above, text]);
  return (
    <Above value={messages}>
      <NextIntlClientProvider locale={locale} messages={messages} timeZone={TIME_ZONE}>
        {children}
      </NextIntlClientProvider>
    </Above>
  );
}
