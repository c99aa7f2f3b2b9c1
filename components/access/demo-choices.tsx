"use client";

import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { MemberRole, PlatformRole } from "@/lib/domain/access/policy";

/** An account of a demonstration, with its known password. Never given to this component otherwise. */
export interface DemoChoice {
  readonly role: "project-lead" | "consultant" | "executive" | PlatformRole;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export interface DemoMember {
  readonly role: MemberRole;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}
export interface Demo {
  readonly accounts: readonly DemoChoice[];
  /** Everybody else, by organisation. */
  readonly teams: readonly { readonly organisation: string; readonly people: readonly DemoMember[] }[];
}

/** One card per main account of the demonstration: who it is and what it sees; the others folded, by organisation. Choosing one signs in. */
export function DemoChoices({
  demo: { accounts, teams },
  onChoose,
  busy,
}: {
  demo: Demo;
  onChoose: (account: DemoChoice | DemoMember) => void;
  busy: boolean;
}) {
  const t = useTranslations("access.demo");
  const roles = useTranslations("access.roles");
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
      <details className="rounded border border-rule bg-raised">
        <summary className="cursor-pointer px-4 py-3 text-sm font-semibold hover:text-accent">{t("others")}</summary>
        <div className="flex flex-col gap-4 border-t border-rule px-4 py-3">
          {teams.map((team) => (
            <section key={team.organisation} aria-label={team.organisation} className="flex flex-col gap-1">
              <h3 className="text-sm font-semibold">{team.organisation}</h3>
              <ul className="flex flex-col">
                {team.people.map((member) => (
                  <li key={member.email}>
                    <button
                      type="button"
                      disabled={busy}
                      onClick={() => onChoose(member)}
                      className="flex w-full flex-wrap items-baseline justify-between gap-x-3 py-1.5 text-left text-sm hover:text-accent"
                    >
                      <span className="underline">{member.name}</span>
                      <span className="text-soft">{roles(member.role)}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </details>
    </section>
  );
}
