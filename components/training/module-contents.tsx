import { useTranslations } from "next-intl";
import { sectionId } from "./module-text";

/** The way around inside a module, on screens that have room beside the text. */
export function ModuleContents({ headings }: { headings: readonly string[] }) {
  const t = useTranslations("training.module");
  const entries = [
    ...headings.map((heading, at) => ({ href: `#${sectionId(at)}`, label: heading })),
    { href: "#quiz", label: t("quiz") },
    { href: "#sources", label: t("sources") },
  ];
  return (
    <nav aria-label={t("contents")} className="max-xl:hidden">
      <div className="sticky top-16 flex flex-col gap-1 border-l border-rule pl-4 text-sm">
        <p className="font-medium">{t("contents")}</p>
        <ul className="flex flex-col gap-1">
          {entries.map(({ href, label }) => (
            <li key={href}>
              <a href={href} className="inline-flex min-h-6 items-center text-soft hover:text-accent hover:underline">
                {label}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
