'use client';

type Props = {
  readonly legend: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
};

/** Any number of a few things, ticked. */
export function CheckList({ legend, options, chosen, onChange }: Props) {
  const toggle = (value: string) => onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-sm text-soft">{legend}</legend>
      <div className="grid gap-x-4 sm:grid-cols-2">
        {options.map(({ value, label }) => (
          <label key={value} className="flex min-h-8 items-center gap-2 wrap-anywhere">
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} className="size-4 accent-accent" />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
