"use client";

import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { PlatformRole } from "@/lib/domain/access/policy";

/** An account of a demonstration, with its known password. Never given to this component otherwise. */
export interface DemoChoice {
  readonly role: "project-lead" | "consultant" | "executive" | PlatformRole;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** One card per demonstration account: who it is and what it sees. Choosing one signs in. */
export function DemoChoices({
  accounts,
  onChoose,
  busy,
}: {
  accounts: readonly DemoChoice[];
  onChoose: (account: DemoChoice) => void;
  busy: boolean;
}) {
  const t = useTranslations("access.demo");
  return (
    <section aria-labelledby="demo-title" className="flex flex-col gap-3 border-t border-rule pt-6">
      <h2 id="demo-title">{t("title")}</h2>
      <p className="text-sm text-soft">{t("lead")}</p>
      <ul className="flex flex-col gap-2">
        {accounts.map((account) => (
          <li key={account.role}>
            <button
              type="button"
              disabled={busy}
              onClick={() => onChoose(account)}
              className="group flex w-full items-center gap-3 rounded border border-rule bg-raised px-4 py-3 text-left hover:border-accent disabled:bg-sunken"
            >
              <span className="min-w-0 grow">
                <span className="block font-semibold group-hover:text-accent">{account.name}</span>
                <span className="block text-sm">{t(`${account.role}.role`)}</span>
                <span className="block text-sm text-soft">{t(`${account.role}.sees`)}</span>
              </span>
              <ArrowRight className="size-4 shrink-0 text-accent" aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
