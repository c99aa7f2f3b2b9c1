import type { DashboardView } from "@/lib/contract/dashboard";

/** What every part of the page is drawn from. */
export interface PartProps {
  dashboard: DashboardView;
  /** Address of the project: every link starts with it. */
  base: string;
}
