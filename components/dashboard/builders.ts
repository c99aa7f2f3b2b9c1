import type { DashboardView } from "@/lib/contract/dashboard";
import { aDashboard } from "@/lib/domain/dashboard/builders";

const kept = (day: string, score: number | null): DashboardView["trend"][number] => ({
  id: `00000000-0000-4000-8000-0000${day.replaceAll("-", "")}`,
  at: `${day}T09:00:00.000Z`,
  score,
  completeness: 0.5,
  formula: "2026-11",
});

/** A stored dashboard with two scores kept before. */
export function aDashboardView(override: Partial<DashboardView> = {}): DashboardView {
  return { ...aDashboard(), stored: true, trend: [kept("2026-11-02", 48.2), kept("2026-11-20", 53)], ...override };
}
