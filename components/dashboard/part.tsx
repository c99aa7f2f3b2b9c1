import type { WordedDashboard } from "./worded-dashboard";

/** What every part of the page is drawn from. */
export interface PartProps {
  dashboard: WordedDashboard;
  /** Address of the project: every link starts with it. */
  base: string;
}
