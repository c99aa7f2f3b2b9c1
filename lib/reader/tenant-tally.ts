import type { Cells } from "@/lib/domain/microsoft365/column";
import type { LineMapper } from "@/lib/domain/microsoft365/contribution";
import type { LineFault, PersonLine, TenantSummary } from "@/lib/domain/microsoft365/tenant-file";
import { RefusedInput } from "./refused-input";

/** A file whose first lines are all refused is not what its header says. */
const HOPELESS = 10_000;

/** Counts lines as they pass through a mapper and sorts what they became. */
export class TenantTally {
  #rows = 0;
  #rejected = 0;

  constructor(private readonly mapper: LineMapper) {}

  add(cells: Cells, row: number, people: PersonLine[], faults: LineFault[]): void {
    const result = this.mapper.row(cells);
    if (result.kind === "fault") this.reject({ row, ...result.fault }, faults);
    else this.#rows += 1;
    if (result.kind === "person") people.push(result);
  }

  reject(fault: LineFault, faults: LineFault[]): void {
    this.#rejected += 1;
    faults.push(fault);
    if (this.#rows === 0 && this.#rejected > HOPELESS)
      throw new RefusedInput("no-resources", `None of the first ${HOPELESS} lines could be read.`, { seen: HOPELESS });
  }

  summary(): TenantSummary {
    const { unknownColumns, missingColumns } = this.mapper;
    return { contribution: this.mapper.finish(), rows: this.#rows, rejected: this.#rejected, unknownColumns, missingColumns };
  }
}
