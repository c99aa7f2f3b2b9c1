import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type BarItem, BarList } from "@/components/ui/chart/bar-list";
import { Figure, type FigureTable } from "@/components/ui/chart/figure";
import type { Locale } from "@/lib/domain/locale";
import type { LearningRole } from "@/lib/domain/training/role";
import { formatNumber } from "@/lib/i18n/format";

/** People of a role, and those of them who completed its whole path. */
interface TrainedRole {
  readonly role: LearningRole;
  readonly people: number;
  readonly trained: number;
  /** Beneath the name of the role. */
  readonly note?: string;
}
interface RolePictureProps {
  roles: readonly TrainedRole[];
  heading?: "h2" | "h3" | "none";
  href?: string;
  /** A table that says more than the picture, in place of its own. */
  table?: FigureTable;
  source?: ReactNode;
}

/** One bar a role, as long as its people: how many are trained, and how many are not yet. */
export function RolePicture({ roles, heading = "h2", href, table, source }: RolePictureProps) {
  const t = useTranslations("picture.role");
  const own = useTable(roles);
  const sum = (key: "people" | "trained") => roles.reduce((total, role) => total + role[key], 0);
  const empty = roles.filter(({ people }) => people === 0).length;
  return (
    <Figure
      title={t("title")}
      heading={heading}
      message={t("message", { trained: sum("trained"), people: sum("people"), empty }).trim()}
      table={table ?? own}
      {...(source ? { source } : {})}
    >
      <BarList
        label={t("caption")}
        items={useItems(roles, href)}
        legend={[
          { look: "full", words: t("legendTrained") },
          { look: "outline", words: t("legendOpen") },
        ]}
      />
    </Figure>
  );
}

function useItems(roles: readonly TrainedRole[], href: string | undefined): BarItem[] {
  const t = useTranslations("picture.role");
  const words = useTranslations("training.role");
  return roles.map(({ role, people, trained, note }) => ({
    key: role,
    label: words(role),
    ...(note ? { note } : {}),
    parts: [
      { value: trained, look: "full" },
      { value: people - trained, look: "outline" },
    ],
    text: people === 0 ? <span className="text-soft">{t("nobody")}</span> : t("figures", { trained, people }),
    ...(href ? { href } : {}),
  }));
}

function useTable(roles: readonly TrainedRole[]): FigureTable {
  const t = useTranslations("picture.role");
  const words = useTranslations("training.role");
  const table = useTranslations("picture");
  const locale = useLocale() as Locale;
  return {
    summary: table("table"),
    caption: t("caption"),
    columns: (["role", "people", "trained"] as const).map((key) => ({ header: t(`columns.${key}`) })),
    rows: roles.map(({ role, people, trained }) => ({
      key: role,
      cells: [words(role), formatNumber(locale, people), formatNumber(locale, trained)],
    })),
  };
}
