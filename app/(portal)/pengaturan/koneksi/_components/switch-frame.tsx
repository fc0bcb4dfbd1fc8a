import type { ReactNode } from 'react';
import type { SwitchRow } from '#lib/jfusion/contract/switches.ts';

/** What every control of a switch is given. */
export interface SwitchProps {
  readonly row: SwitchRow;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly error: string | undefined;
}

/** Id of a switch's control on the page, for the summary of findings. */
export const switchId = (path: string): string => `sakelar-${path}`;

/** Heading, reason and finding of a switch that takes several controls. */
export function SwitchFrame({ row, error, children }: Pick<SwitchProps, 'row' | 'error'> & { readonly children: ReactNode }) {
  const id = switchId(row.path);
  return (
    <section id={id} tabIndex={-1} aria-labelledby={`${id}-label`} data-field={id}>
      <h3 id={`${id}-label`} className="text-base font-medium">
        {row.label}
      </h3>
      <p className="mb-1.5 text-sm text-faint">{row.why}</p>
      {children}
      {error && <p className="mt-1.5 text-sm font-medium text-danger">{error}</p>}
    </section>
  );
}
