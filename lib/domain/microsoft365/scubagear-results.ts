import { Columns, textAt } from "./column";
import { COUNTED, type Contribution, fault, type LineMapper } from "./contribution";
import type { Count } from "./read-objects";
import type { SettingName, SettingValue } from "./setting";
import type { ControlResult } from "./tenant";

const RESULTS: Readonly<Record<string, ControlResult["result"]>> = {
  pass: "pass",
  fail: "fail",
  warning: "warning",
  "n/a": "not-applicable",
  omitted: "not-applicable",
  error: "error",
};
/** Controls whose result is a setting; a warning means that it is recommended and not met. */
const SETTINGS: readonly (readonly [control: RegExp, setting: SettingName, whenPassed: SettingValue])[] = [
  [/^MS\.AAD\.1\.1v/, "legacy-authentication-blocked", true],
  [/^MS\.EXO\.1\.1v/, "mail-forwarding-outside", false],
];

/** Whether a header is that of `ScubaResults.csv`. */
export function isScubaResults(headers: readonly string[]): boolean {
  const columns = new Columns(headers);
  return ["Control ID", "Requirement", "Result", "Criticality"].every((name) => columns.has(name));
}

/** Reads the results of the ScubaGear baselines, one line per control. Source: ScubaGear 1.8, CISA. */
export function readScubaResults(headers: readonly string[], count: Count): LineMapper {
  const columns = new Columns(headers);
  const [id, result] = [columns.at("Control ID"), columns.at("Result")];
  const controls: Omit<ControlResult, "source">[] = [];
  return {
    row: (cells) => {
      const control = textAt(cells, id);
      if (!/^MS\.[A-Z]{2,20}\.\d{1,3}\.\d{1,3}v\d{1,2}$/.test(control)) return fault("not-an-id", "Control ID");
      const known = RESULTS[textAt(cells, result).toLowerCase()];
      if (!known) return fault("unknown-result", "Result");
      if (count(control) > 1) return fault("duplicate-in-file", "Control ID");
      controls.push({ id: control, result: known });
      return COUNTED;
    },
    finish: (): Contribution => ({ refreshedOn: null, period: null, controls, settings: settingsOf(controls) }),
    unknownColumns: [],
    missingColumns: [],
  };
}

function settingsOf(controls: readonly Omit<ControlResult, "source">[]): Partial<Record<SettingName, SettingValue>> {
  const found = SETTINGS.flatMap(([control, setting, whenPassed]) => {
    const told = controls.find(({ id, result }) => control.test(id) && (result === "pass" || result === "fail"));
    return told ? [[setting, told.result === "pass" ? whenPassed : !whenPassed] as const] : [];
  });
  return Object.fromEntries(found);
}
