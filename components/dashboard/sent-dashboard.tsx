"use client";

import { type ComponentProps, useMemo } from "react";
import { DashboardScreen } from "./dashboard-screen";
import type { WordedDashboard } from "./worded-dashboard";

interface SentDashboardProps extends Omit<ComponentProps<typeof DashboardScreen>, "dashboard"> {
  /** The dashboard as JSON: one text costs far less on its way through a page than each of its figures. */
  text: string;
}

export function SentDashboard({ text, ...rest }: SentDashboardProps) {
  const dashboard = useMemo(() => JSON.parse(text) as WordedDashboard, [text]);
  return <DashboardScreen dashboard={dashboard} {...rest} />;
}
