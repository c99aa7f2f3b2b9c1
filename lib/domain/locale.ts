/** The two languages of the product; French is the source. Apart from `text.ts`, so that a browser is not sent a validator for it. */
export const LOCALES = ["fr", "en"] as const;
export type Locale = (typeof LOCALES)[number];
