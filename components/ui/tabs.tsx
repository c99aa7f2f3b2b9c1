import clsx from "clsx";
import type { ReactNode } from "react";
import { Link } from "./link";

export interface Tab {
  key: string;
  label: ReactNode;
  /** The tab is a place: it lives in the URL. */
  href: string;
  count?: ReactNode;
}

/** Views of one thing, each with its own address. */
export function Tabs({ label, tabs, current }: { label: string; tabs: readonly Tab[]; current: string }) {
  return (
    <nav aria-label={label} className="border-b border-rule">
      <ul className="-mb-px flex flex-wrap gap-x-1">
        {tabs.map((tab) => (
          <li key={tab.key}>
            <Link
              href={tab.href}
              scroll={false}
              aria-current={tab.key === current ? "page" : undefined}
              className={clsx(
                "inline-flex min-h-11 items-center gap-2 border-b-2 px-3 sm:min-h-9",
                tab.key === current ? "border-accent font-semibold text-ink" : "border-transparent text-soft hover:text-accent",
              )}
            >
              {tab.label}
              {tab.count === undefined ? null : <span className="figures text-sm font-normal text-soft">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
