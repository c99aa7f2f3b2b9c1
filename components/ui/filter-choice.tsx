import { Field, Select } from "./field";

interface FilterChoiceProps {
  name: string;
  label: string;
  /** Of the choice that narrows nothing. */
  all: string;
  value: string | undefined;
  options: readonly { readonly value: string; readonly label: string }[];
}

/** One choice of a filter form: everything, or one of a closed list. */
export function FilterChoice({ name, label, all, value, options }: FilterChoiceProps) {
  return (
    <Field label={label} className="w-full sm:w-48">
      {(control) => (
        <Select {...control} name={name} defaultValue={value ?? ""}>
          <option value="">{all}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
