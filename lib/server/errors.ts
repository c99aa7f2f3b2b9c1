/** Refusals at the edge. The domain returns values; use cases throw these; `handle` turns them into RFC 9457 problems. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly params: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}

export class Unauthenticated extends Refusal {
  constructor(code: "unauthenticated" | "second-factor-needed" = "unauthenticated") {
    super(401, code);
  }
}
export class Forbidden extends Refusal {
  constructor(code = "forbidden") {
    super(403, code);
  }
}
export class TooMany extends Refusal {
  constructor(readonly seconds: number) {
    super(429, "too-many", { seconds: String(seconds) });
  }
}
export class NotFound extends Refusal {
  constructor(code = "not-found") {
    super(404, code);
  }
}
export class Conflict extends Refusal {
  constructor(code: string, params: Readonly<Record<string, string>> = {}) {
    super(409, code, params);
  }
}
export class TooLarge extends Refusal {
  constructor(params: Readonly<Record<string, string>>) {
    super(413, "too-large", params);
  }
}
export class Unprocessable extends Refusal {
  constructor(code: string, params: Readonly<Record<string, string>> = {}) {
    super(422, code, params);
  }
}

export interface InvalidField {
  readonly field: string;
  readonly message: string;
}
export class Invalid extends Refusal {
  constructor(readonly fields: readonly InvalidField[]) {
    super(400, "invalid");
  }
}
