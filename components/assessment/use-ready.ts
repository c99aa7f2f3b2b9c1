import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/**
 * Whether the page has come alive. Until then its fields are closed: what is typed into them would be kept by nobody, and be gone
 * when they take up their stored value.
 */
export function useReady(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
