import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { safePath } from "@/components/access/safe-path";
import { SignInForm } from "@/components/access/sign-in-form";
import { VisitorFrame } from "@/components/shell/visitor-frame";
import { demoAccounts } from "@/lib/server/access/demo-accounts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access"))("title") };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ callbackUrl?: string | string[] }> }) {
  const [t, { callbackUrl }] = await Promise.all([getTranslations("access"), searchParams]);
  return (
    <VisitorFrame title={t("title")} lead={t("lead")}>
      <SignInForm callbackUrl={safePath(callbackUrl)} demo={demoAccounts()} />
    </VisitorFrame>
  );
}
