"use client";

// Drawn as one piece: markup of a server component may be streamed in parts, and React hides a part inside an SVG by a style
// attribute that the content security policy refuses.
import { useLocale, useTranslations } from "next-intl";
import type { CoverageView } from "@/lib/contract/training";
import type { Locale } from "@/lib/domain/locale";
import { formatShare } from "@/lib/i18n/format";

type RoleCoverage = CoverageView["roles"][number];

/** One bar a role: how many of its people completed the whole path, above how much of all their modules is done. */
export function CoveragePicture({ roles }: { roles: readonly RoleCoverage[] }) {
  const t = useTranslations("training");
  return (
    <figure className="m-0 flex flex-col gap-2">
      <ul className="flex flex-col">
        {roles.map((role) => (
          <li
            key={role.role}
            className="grid items-center gap-x-4 gap-y-1 border-t border-rule py-2 first:border-t-0 sm:grid-cols-[13rem_minmax(0,1fr)_15rem]"
          >
            <span className="font-medium">{t(`role.${role.role}`)}</span>
            <RoleBar role={role} />
            <RoleFigures role={role} />
          </li>
        ))}
      </ul>
      <figcaption className="flex flex-wrap gap-x-6 gap-y-1 text-sm text-soft">
        <Key className="text-eligible" words={t("coverage.legendTrained")} />
        <Key className="text-conditional" words={t("coverage.legendDone")} thin />
      </figcaption>
    </figure>
  );
}

function RoleBar({ role }: { role: RoleCoverage }) {
  const label = useBarLabel(role);
  return (
    <svg role="img" aria-label={label} className="block h-5 w-full border border-rule bg-sunken" fill="currentColor">
      <rect x="0" y="0" width={width(role.trained, role.learners)} height="62%" className="text-eligible" />
      <rect x="0" y="62%" width={width(role.done, role.toDo)} height="38%" className="text-conditional" />
      <line x1="0" x2="100%" y1="62%" y2="62%" className="stroke-paper" strokeWidth="1" />
    </svg>
  );
}

function RoleFigures({ role: { learners, trained, done, toDo } }: { role: RoleCoverage }) {
  const t = useTranslations("training.coverage");
  const locale = useLocale() as Locale;
  if (learners === 0) return <span className="text-sm text-soft">{t("nobody")}</span>;
  return (
    <span className="figures flex flex-wrap gap-x-3 text-sm">
      <strong className="font-semibold">{t("trainedOf", { trained, learners })}</strong>
      <span className="text-soft">{t("shareDone", { share: formatShare(locale, done, toDo) })}</span>
    </span>
  );
}

function Key({ className, words, thin = false }: { className: string; words: string; thin?: boolean }) {
  return (
    <span className="inline-flex items-center gap-2">
      <svg className={`h-3 w-6 ${className}`} fill="currentColor" aria-hidden="true">
        <rect x="0" y={thin ? "35%" : "0"} width="100%" height={thin ? "40%" : "100%"} />
      </svg>
      {words}
    </span>
  );
}

function useBarLabel({ role, learners, trained, done, toDo }: RoleCoverage): string {
  const t = useTranslations("training");
  const locale = useLocale() as Locale;
  const name = t(`role.${role}`);
  if (learners === 0) return t("coverage.barNobody", { role: name });
  return t("coverage.bar", { role: name, trained, learners, share: formatShare(locale, done, toDo) });
}

function width(part: number, whole: number): string {
  return whole === 0 ? "0%" : `${Math.round((part / whole) * 1_000) / 10}%`;
}
