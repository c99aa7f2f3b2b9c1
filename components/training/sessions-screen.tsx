"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { CalendarPlus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button, buttonClass } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Tabs } from "@/components/ui/tabs";
import { useAsked } from "@/components/ui/use-asked";
import { urlOf } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import { downloadCalendar } from "@/lib/client/programme-address";
import { type SessionsWhen, sessionsQuery } from "@/lib/client/training";
import type { TrainingSessionView } from "@/lib/contract/training-session";
import type { Locale } from "@/lib/domain/locale";
import { CancelDialog } from "./cancel-dialog";
import { SessionDialog } from "./session-dialog";
import { SessionList } from "./session-list";
import { Said, TrainingList } from "./training-list";

type Asked = { readonly what: "plan" } | { readonly what: "change" | "cancel"; readonly session: TrainingSessionView };

interface SessionsScreenProps {
  scope: ProjectScope;
  base: string;
  when: SessionsWhen;
  manages: boolean;
  /** To choose from, in the order of the curriculum. */
  modules: readonly { readonly id: string; readonly title: string }[];
}

/** The calendar of sessions: what is to come, or what is over; to plan, change and cancel for who manages the training. */
export function SessionsScreen({ scope, base, when, manages, modules }: SessionsScreenProps) {
  const t = useTranslations("training.sessions");
  const locale = useLocale() as Locale;
  const { asked, ask, done, close } = useAsked<Asked>("sessions");
  const query = useInfiniteQuery(sessionsQuery(scope, when, locale));
  const shared = { scope, onClose: close };
  const plan = manages ? (
    <Button variant="primary" icon={<CalendarPlus className="size-4" aria-hidden="true" />} onClick={() => ask({ what: "plan" })}>
      {t("plan")}
    </Button>
  ) : null;
  return (
    <section aria-labelledby="sessions" className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h2 id="sessions" tabIndex={-1}>
            {t("title")}
          </h2>
          <p className="text-sm text-soft">{t("lead")}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <a href={urlOf(downloadCalendar.path, scope, { locale })} download className={buttonClass()}>
            {t("calendarAll")}
          </a>
          {plan}
        </div>
      </div>
      <Said words={done} />
      <Tabs
        label={t("when")}
        current={when}
        tabs={[
          { key: "to-come", label: t("toCome"), href: `${base}/training/sessions` },
          { key: "over", label: t("over"), href: `${base}/training/sessions?when=over` },
        ]}
      />
      <TrainingList query={query} empty={<None when={when} />}>
        {(rows) => (
          <SessionList
            scope={scope}
            base={base}
            sessions={rows}
            onChange={manages ? (session) => ask({ what: "change", session }) : null}
            onCancel={manages ? (session) => ask({ what: "cancel", session }) : null}
          />
        )}
      </TrainingList>
      {asked?.what === "plan" ? <SessionDialog {...shared} modules={modules} session={null} /> : null}
      {asked?.what === "change" ? <SessionDialog {...shared} modules={modules} session={asked.session} /> : null}
      {asked?.what === "cancel" ? <CancelDialog {...shared} session={asked.session} /> : null}
    </section>
  );
}

function None({ when }: { when: SessionsWhen }) {
  const t = useTranslations("training.sessions");
  if (when === "over") return <p className="text-soft">{t("noneOver")}</p>;
  return (
    <Empty title={t("noneTitle")} heading="h3">
      {t("noneBody")}
    </Empty>
  );
}
