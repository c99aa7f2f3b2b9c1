import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { IdentityForm } from "@/components/account/identity-form";
import { OrganisationSection } from "@/components/account/organisation-section";
import { PasswordForm } from "@/components/account/password-form";
import { RequiredNotice } from "@/components/account/required-notice";
import { SecondFactorSection } from "@/components/account/second-factor-section";
import { SessionSection } from "@/components/account/session-section";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { listSessions } from "@/lib/server/account/list-sessions";
import { readAccount } from "@/lib/server/account/read-account";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

export default async function AccountPage({ searchParams }: { searchParams: Promise<{ required?: string | string[] }> }) {
  const [t, caller, { required }] = await Promise.all([getTranslations("account"), currentCaller(), searchParams]);
  const [account, sessions] = await orNotFound(Promise.all([readAccount(caller, {}), listSessions(caller, {})]));
  return (
    <ClientMessages areas={["account"]}>
      <div className="flex max-w-6xl flex-col gap-5">
        <header className="flex flex-col gap-1">
          <h1>{t("title")}</h1>
          <p className="text-soft">{t("lead")}</p>
        </header>
        {required === "second-factor" ? <RequiredNotice account={account} /> : null}
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <div className="flex min-w-0 flex-col gap-5">
            <IdentityForm person={account.person} />
            <PasswordForm email={account.person.email} />
          </div>
          <div className="flex min-w-0 flex-col gap-5">
            <SecondFactorSection account={account} />
            <SessionSection sessions={sessions.items} />
            <OrganisationSection organisations={account.organisations} />
          </div>
        </div>
      </div>
    </ClientMessages>
  );
}
