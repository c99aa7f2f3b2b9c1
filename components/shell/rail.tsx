"use client";

import clsx from "clsx";
import {
  BookOpen,
  Boxes,
  BriefcaseBusiness,
  Building2,
  ClipboardCheck,
  Ellipsis,
  FileInput,
  FileText,
  Gauge,
  GraduationCap,
  Landmark,
  LayoutDashboard,
  Mails,
  Milestone,
  Scale,
  Server,
  Target,
} from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Menu } from "@/components/ui/menu";
import { currentEntry, type Place, type RailEntry, type RailKey, railOf } from "./place";

const ICONS: Readonly<Record<RailKey, typeof Gauge>> = {
  organisations: Building2,
  dashboard: LayoutDashboard,
  overview: Gauge,
  programme: Milestone,
  training: GraduationCap,
  assessments: ClipboardCheck,
  readiness: Target,
  reports: FileText,
  obligations: Scale,
  workloads: Boxes,
  resources: Server,
  inventory: FileInput,
  microsoft365: Mails,
  portfolio: BriefcaseBusiness,
  organisation: Landmark,
  catalogue: BookOpen,
};

/** The rail: words on a wide screen, icons on a narrow one, a bar at the bottom of a phone. */
export function Rail({ place, overseen }: { place: Place | null; overseen: boolean }) {
  const t = useTranslations("shell");
  const entries = railOf(place, overseen);
  const current = currentEntry(entries, usePathname());
  return (
    <nav
      aria-label={t("rail")}
      data-print="no"
      className="z-20 shrink-0 border-rule bg-raised max-sm:fixed max-sm:inset-x-0 max-sm:bottom-0 max-sm:border-t sm:w-13 sm:border-r lg:w-48"
    >
      <ul className="flex max-sm:justify-around sm:sticky sm:top-12 sm:flex-col sm:gap-0.5 sm:p-1.5">
        {entries.map(({ key, href, wide }) => {
          const Icon = ICONS[key];
          return (
            <li key={key} className={wide ? "max-sm:hidden" : "max-sm:min-w-0 max-sm:flex-1"}>
              <Link
                href={href}
                title={t(key)}
                aria-current={key === current ? "page" : undefined}
                className={clsx(
                  "flex items-center gap-3 rounded max-sm:min-h-14 max-sm:flex-col max-sm:justify-center max-sm:gap-0.5 max-sm:px-0.5 sm:min-h-9 sm:px-2.5",
                  key === current
                    ? "bg-selected font-semibold text-accent max-sm:bg-transparent"
                    : "text-soft hover:bg-selected hover:text-ink",
                )}
              >
                <Icon className="size-5 shrink-0 sm:size-4.5" aria-hidden="true" />
                <span className="max-w-full max-sm:text-center max-sm:text-[11px] max-sm:leading-tight sm:sr-only lg:not-sr-only">
                  {t(key)}
                </span>
              </Link>
            </li>
          );
        })}
        <More entries={entries.filter(({ wide }) => wide)} current={current} />
      </ul>
    </nav>
  );
}

/** On a phone: the entries that its bar has no room for. */
function More({ entries, current }: { entries: readonly RailEntry[]; current: RailKey | null }) {
  const t = useTranslations("shell");
  if (entries.length === 0) return null;
  const here = entries.some(({ key }) => key === current);
  return (
    <li className="min-w-0 flex-1 sm:hidden">
      <Menu
        label={t("more")}
        side="above"
        align="end"
        chevron={false}
        className={clsx(
          "min-h-14 w-full flex-col justify-center gap-0.5 px-0.5!",
          here ? "font-semibold text-accent" : "text-soft",
        )}
        trigger={
          <>
            <Ellipsis className="size-5 shrink-0" aria-hidden="true" />
            <span className="text-[11px] leading-tight">{t("more")}</span>
          </>
        }
        items={entries.map(({ key, href }) => ({ key, href, label: t(key) }))}
      />
    </li>
  );
}
