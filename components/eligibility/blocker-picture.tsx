import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type BarItem, BarList } from "@/components/ui/chart/bar-list";
import { Figure, type FigureTable } from "@/components/ui/chart/figure";
import type { Dashboard } from "@/lib/domain/dashboard/dashboard";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber } from "@/lib/i18n/format";

type Blocker = Pick<Dashboard["blockers"][number], "service" | "verdict" | "workloads" | "frees" | "owners">;
interface BlockerPictureProps {
  /** Most workloads freed first. */
  blockers: readonly Blocker[];
  heading?: "h2" | "h3";
  hrefOf?: (blocker: Blocker) => string;
  source?: ReactNode;
}

/** What holds back, by its effect: how many workloads each would free alone, and how many are held by something else too. */
export function BlockerPicture({ blockers, heading = "h2", hrefOf, source }: BlockerPictureProps) {
  const t = useTranslations("picture.blocker");
  const nameOf = useName();
  const items = useItems(blockers, hrefOf);
  const first = blockers[0];
  const message = first ? t("message", { service: nameOf(first), frees: first.frees, held: first.workloads }) : t("messageNone");
  return (
    <Figure title={t("title")} heading={heading} message={message} table={useTable(blockers)} {...(source ? { source } : {})}>
      {first ? (
        <BarList
          label={t("caption")}
          ranked
          items={items}
          legend={[
            { look: "full", words: t("legendFrees"), hue: "ink" },
            { look: "outline", words: t("legendHeld"), hue: "ink" },
          ]}
        />
      ) : null}
    </Figure>
  );
}

function useName(): (blocker: Blocker) => string {
  const t = useTranslations("picture.blocker");
  const locale = useLocale() as Locale;
  return ({ service }) => service?.name[locale] ?? t("noService");
}

function keyOf({ service, verdict }: Blocker, place: number): string {
  return `${place} ${service?.id ?? ""} ${verdict}`;
}

function useItems(blockers: readonly Blocker[], hrefOf: BlockerPictureProps["hrefOf"]): BarItem[] {
  const t = useTranslations("picture.blocker");
  const words = useTranslations("eligibility-words.verdict");
  const nameOf = useName();
  return blockers.map((blocker, place) => ({
    key: keyOf(blocker, place),
    label: nameOf(blocker),
    note: `${words(blocker.verdict)} · ${blocker.owners.length > 0 ? t("owners", { names: blocker.owners.join(", ") }) : t("noOwner")}`,
    parts: [
      { value: blocker.frees, look: "full", hue: blocker.verdict },
      { value: blocker.workloads - blocker.frees, look: "outline", hue: blocker.verdict },
    ],
    text: (
      <>
        <strong className="block font-semibold">{t("figures", { frees: blocker.frees })}</strong>
        <span className="text-soft">{t("held", { count: blocker.workloads })}</span>
      </>
    ),
    ...(hrefOf ? { href: hrefOf(blocker) } : {}),
  }));
}

function useTable(blockers: readonly Blocker[]): FigureTable | null {
  const t = useTranslations("picture.blocker");
  const words = useTranslations("eligibility-words.verdict");
  const table = useTranslations("picture");
  const locale = useLocale() as Locale;
  const nameOf = useName();
  if (blockers.length === 0) return null;
  return {
    summary: table("table"),
    caption: t("caption"),
    columns: [
      { header: t("columns.service") },
      { header: t("columns.verdict"), words: true },
      { header: t("columns.held") },
      { header: t("columns.frees") },
      { header: t("columns.owners"), words: true },
    ],
    rows: blockers.map((blocker, place) => ({
      key: keyOf(blocker, place),
      cells: [
        nameOf(blocker),
        words(blocker.verdict),
        formatNumber(locale, blocker.workloads),
        formatNumber(locale, blocker.frees),
        blocker.owners.length > 0 ? blocker.owners.join(", ") : t("noOwner"),
      ],
    })),
  };
}
