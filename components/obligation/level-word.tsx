import { useTranslations } from "next-intl";
import { LevelMark } from "@/components/ui/level-mark";
import type { Level } from "@/lib/domain/obligation/obligation";

/** A level of obligation as it is written everywhere. */
export function LevelWord({ level, className }: { level: Level; className?: string }) {
  const t = useTranslations("eligibility-words.obligation");
  return <LevelMark level={level} label={t(level)} {...(className ? { className } : {})} />;
}
