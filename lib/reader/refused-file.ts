/** Why a whole file is not read. */
export type FileRefusal = "not-a-workbook" | "damaged" | "encrypted" | "too-much-inside";

/** Thrown when a file is refused as a whole, before anything of it is used. */
export class RefusedFile extends Error {
  constructor(readonly code: FileRefusal) {
    super(code);
    this.name = "RefusedFile";
  }
}
