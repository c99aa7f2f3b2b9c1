import { chooseLanguageRoute } from "@/lib/contract/account";
import { ownCommand } from "../use-case";
import { keepLocale } from "./store-preference";

/** Keeps one's own language with the account: for signing in on another machine, and for mails. */
export const chooseLanguage = ownCommand({
  permission: "account.change",
  action: "choose-language",
  input: chooseLanguageRoute.body,
  before: async () => null,

  async run(scope, { locale }) {
    const before = await keepLocale(scope, locale);
    const audit = before === locale ? null : { subject: `person:${scope.person.id}`, detail: { before, after: locale } };
    return { result: { locale }, audit };
  },
});
