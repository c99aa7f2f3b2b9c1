"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** The codes, this once. */
export function RecoveryCodeList({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useTranslations("account.factor.recovery");
  const [copied, setCopied] = useState<boolean | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const copy = () => {
    const write = navigator.clipboard?.writeText(codes.join("\n")) ?? Promise.reject(new Error("no clipboard"));
    write.then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <Notice tone="notice" className="flex flex-col gap-3 py-4">
      <h3 ref={heading} tabIndex={-1}>
        {t("title")}
      </h3>
      <p>{t("body")}</p>
      <ul className="grid grid-cols-2 gap-x-6 gap-y-1 font-mono tabular-nums">
        {codes.map((code) => (
          <li key={code} className="select-all">
            {code}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-2">
        <Button size="small" onClick={copy}>
          {t("copy")}
        </Button>
        <Button size="small" onClick={() => save(t("fileName"), [t("fileHead"), "", ...codes])}>
          {t("download")}
        </Button>
        <span aria-live="polite" className="text-sm">
          {copied === null ? null : t(copied ? "copied" : "copyFailed")}
        </span>
      </div>
      <div>
        <Button variant="primary" onClick={onKept}>
          {t("done")}
        </Button>
      </div>
    </Notice>
  );
}

/** Hands the browser a text file that never was on the server. */
function save(fileName: string, lines: readonly string[]): void {
  const url = URL.createObjectURL(new Blob([`${lines.join("\n")}\n`], { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
