import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { safePath } from "@/components/access/safe-path";
import { SignInForm } from "@/components/access/sign-in-form";
import { Mark } from "@/components/shell/mark";
import { LanguageMenu, ThemeMenu } from "@/components/shell/preference-menus";
import { demoAccounts } from "@/lib/server/access/demo-accounts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access"))("title") };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ callbackUrl?: string | string[] }> }) {
  const [t, words, { callbackUrl }] = await Promise.all([getTranslations("access"), getTranslations("common"), searchParams]);
  return (
    <div className="mx-auto flex min-h-dvh max-w-lg flex-col px-4">
      <header className="flex items-center gap-2 py-4">
        <Mark />
        <span className="font-semibold">{words("product")}</span>
        <div className="ml-auto flex">
          <LanguageMenu />
          <ThemeMenu />
        </div>
      </header>
      <main className="flex grow flex-col gap-6 py-8 sm:py-14">
        <div className="flex flex-col gap-2">
          <h1>{t("title")}</h1>
          <p className="text-soft">{t("lead")}</p>
        </div>
        <SignInForm callbackUrl={safePath(callbackUrl)} demo={demoAccounts()} />
      </main>
    </div>
  );
}
