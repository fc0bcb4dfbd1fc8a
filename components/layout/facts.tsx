import type { ReactNode } from 'react';

type Fact = {
  readonly label: string;
  readonly value: ReactNode;
  /** across both columns: an address, a purpose */
  readonly wide?: boolean;
};

/** Facts in two columns, as on the paper form; an empty value shows a dash. On a phone one column. */
export function Facts({ items }: { readonly items: readonly Fact[] }) {
  return (
    <dl className="grid gap-x-8 sm:grid-cols-2">
      {items.map((item) => (
        <div
          key={item.label}
          className={`grid grid-cols-[9.5rem_minmax(0,1fr)] gap-x-3 border-b border-rule py-1.5 ${item.wide ? 'sm:col-span-2' : ''}`}
        >
          <dt className="text-faint">{item.label}</dt>
          <dd className="min-w-0 break-words">{item.value === '' || item.value == null ? '–' : item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
