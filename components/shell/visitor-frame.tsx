import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Mark } from "./mark";
import { LanguageMenu, ThemeMenu } from "./preference-menus";

/** The frame of pages that nobody needs to be signed in for: name, language, theme, and one thing to do. */
export async function VisitorFrame({ title, lead, children }: { title?: string; lead?: string | null; children: ReactNode }) {
  const words = await getTranslations("common");
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
        {title ? (
          <div className="flex flex-col gap-2">
            <h1>{title}</h1>
            {lead ? <p className="text-soft">{lead}</p> : null}
          </div>
        ) : null}
        {children}
      </main>
    </div>
  );
}
