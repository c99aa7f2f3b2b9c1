import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { AccountView } from "@/lib/contract/account";

/** For who was sent here by an organisation that demands a second factor: what it is about, and what is left to do. */
export function RequiredNotice({ account }: { account: AccountView }) {
  const t = useTranslations("account.required");
  const demanding = account.organisations.filter((one) => one.secondFactorRequired);
  if (demanding.length === 0 || account.secondFactor.since) return <Notice>{t(demanding.length === 0 ? "none" : "done")}</Notice>;
  return (
    <Notice
      tone="notice"
      title={`${t("title")} — ${demanding.map(({ name }) => name).join(", ")}`}
      className="flex flex-col gap-2"
    >
      <p className="max-w-prose">{t("body")}</p>
      <div>
        <a href="#second-factor" className={buttonClass()}>
          {t("action")}
        </a>
      </div>
    </Notice>
  );
}
