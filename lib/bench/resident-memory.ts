import { readdirSync, readFileSync } from "node:fs";

/** Resident memory of a process and all it started, in bytes (Linux). A process that ends meanwhile counts nothing. */
export function residentMemory(pid: number): number {
  return [pid, ...descendantsOf(pid)].reduce((sum, one) => sum + residentOf(one), 0);
}

function descendantsOf(pid: number): number[] {
  return tasksOf(pid)
    .flatMap((task) => read(`/proc/${pid}/task/${task}/children`).split(" ").filter(Boolean).map(Number))
    .flatMap((child) => [child, ...descendantsOf(child)]);
}

function tasksOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

function residentOf(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) * 1024;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** The highest memory seen while `work` runs, in bytes. */
export async function peakDuring(memory: () => number, work: () => Promise<unknown>, everyMs = 50): Promise<number> {
  let peak = memory();
  const look = (): void => {
    peak = Math.max(peak, memory());
  };
  const timer = setInterval(look, everyMs);
  try {
    await work();
    look();
    return peak;
  } finally {
    clearInterval(timer);
  }
}
