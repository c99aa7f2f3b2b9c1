"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";

export function Greeting() {
  const t = useTranslations("common");
  const { data } = useQuery({ queryKey: ["greeting"], queryFn: () => Promise.resolve(t("loading")) });
  return <p>{data ?? t("none")}</p>;
}
