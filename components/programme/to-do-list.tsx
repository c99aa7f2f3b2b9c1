import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import type { ToDo } from "@/lib/contract/programme";
import type { Locale } from "@/lib/domain/locale";
import { formatDay, formatNumber } from "@/lib/i18n/format";
import { type Bases, hrefOf } from "./href";

/** More would hide the board. */
const SHOWN = 4;

interface ToDoListProps {
  items: readonly ToDo[];
  bases: Bases;
  /** ISO day. */
  today: string;
}

/** What waits for the reader, each with the way there. */
export function ToDoList({ items, ...rest }: ToDoListProps) {
  const t = useTranslations("programme.toDo");
  return (
    <section aria-labelledby="to-do" className="flex flex-col gap-2">
      <h2 id="to-do">{t("title")}</h2>
      {items.length === 0 ? <p className="text-soft">{t("empty")}</p> : <Items items={items.slice(0, SHOWN)} {...rest} />}
      {items.length > SHOWN ? (
        <Disclosure summary={t("all", { count: items.length - SHOWN })}>
          <Items items={items.slice(SHOWN)} {...rest} />
        </Disclosure>
      ) : null}
    </section>
  );
}

function Items({ items, bases, today }: ToDoListProps) {
  const t = useTranslations("programme.toDo");
  const locale = useLocale() as Locale;
  const words = useItemWords();
  return (
    <ul className="border border-rule bg-raised">
      {items.map(({ kind, title, of, count, dueOn, where }) => {
        const href = hrefOf(where, bases);
        return (
          <li
            key={`${kind} ${title} ${href}`}
            className="grid items-baseline gap-x-4 border-t border-rule px-4 py-1.5 first:border-t-0 sm:grid-cols-[8.5rem_minmax(0,1fr)_auto]"
          >
            <span className="text-sm text-soft">{t(`kinds.${kind}`)}</span>
            <Link href={href} className="inline-flex min-h-11 items-center text-accent wrap-anywhere hover:underline sm:min-h-6">
              {words({ kind, title, of, count })}
            </Link>
            {dueOn ? (
              <span className="inline-flex flex-wrap items-center gap-x-2 text-sm text-soft">
                {t("due", { day: formatDay(locale, dueOn) })}
                {dueOn < today ? <Badge tone="danger">{t("late")}</Badge> : null}
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function useItemWords() {
  const t = useTranslations("programme.toDo");
  const someone = useTranslations("programme")("someone");
  const locale = useLocale() as Locale;
  const duration = (minutes: number) =>
    minutes < 90
      ? t("minutes", { minutes: formatNumber(locale, minutes) })
      : t("hours", { hours: formatNumber(locale, Math.round(minutes / 60)) });
  return ({ kind, title, of, count }: Pick<ToDo, "kind" | "title" | "of" | "count">): string => {
    if (kind === "training") return t("training", { count, duration: duration(Number(of)) });
    if (kind === "remark") return t("remark", { of: of || someone, title });
    return t(kind, { title, count });
  };
}
