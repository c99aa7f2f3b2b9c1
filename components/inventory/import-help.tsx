"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { IMPORT_SOURCES } from "./import-help.data";

/** Which files are understood, what each brings, and the exact command that produces it. */
export function ImportHelp({ open }: { open: boolean }) {
  const t = useTranslations("inventory.help");
  return (
    <Disclosure summary={t("title")} open={open}>
      <p className="max-w-prose pb-3 text-soft">{t("lead")}</p>
      <ul className="grid gap-4 xl:grid-cols-2">
        {IMPORT_SOURCES.map(({ id, commands }) => (
          <li key={id} className="flex min-w-0 flex-col gap-1.5 border-t border-rule pt-3">
            <h3>{t(`sources.${id}.title`)}</h3>
            <p className="text-sm">{t(`sources.${id}.gives`)}</p>
            <p className="text-sm text-soft">{t(`sources.${id}.note`)}</p>
            {commands.map((command) => (
              <Command key={command} command={command} />
            ))}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

const SCROLLABLE = { tabIndex: 0 } as const;

function Command({ command }: { command: string }) {
  const t = useTranslations("inventory.help");
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(command);
    setCopied(true);
  };
  return (
    <div className="flex items-start gap-2 border border-rule bg-sunken pl-3">
      <pre {...SCROLLABLE} className="min-w-0 flex-1 overflow-x-auto py-2 text-sm">
        <code>{command}</code>
      </pre>
      <Button size="small" variant="quiet" onClick={() => void copy()}>
        <span aria-live="polite">{copied ? t("copied") : t("copy")}</span>
      </Button>
    </div>
  );
}
