'use client';

type Props = {
  readonly id: string;
  readonly label: string;
  /** what it means, behind the label */
  readonly note?: string | undefined;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
};

/** One box to tick with the sentence that explains it; the whole row is its label. */
export function CheckRow({ id, label, note, checked, onChange, disabled = false }: Props) {
  return (
    <label
      htmlFor={id}
      className="flex min-h-10 items-start gap-3 rounded-md border border-edge bg-sheet px-3 py-2 has-checked:border-accent has-checked:bg-accent-wash has-disabled:opacity-60 has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent"
    >
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-0.5 size-4.5 shrink-0 accent-accent outline-none"
      />
      <span className="min-w-0">
        <span className="text-base">{label}</span>
        {note && <span className="block text-sm text-soft">{note}</span>}
      </span>
    </label>
  );
}
