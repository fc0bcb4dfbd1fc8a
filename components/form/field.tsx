import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '../ui/cx.ts';
import type { FieldProps } from './field-props.ts';

/** What the input inside a field must carry, so that a screen reader hears hint, warning and error with it. */
export interface FieldAria {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': true | undefined;
}

type Props = Pick<FieldProps, 'id' | 'label' | 'hint' | 'error' | 'warning' | 'required'> & {
  readonly children: (aria: FieldAria) => ReactNode;
  readonly group?: boolean;
  readonly aside?: ReactNode;
};

/** Label above, input, hint below, then the amber warning and the red error. `group` is for radio buttons. */
export function Field({ id, label, hint, error, warning, required, children, group = false, aside }: Props) {
  const described = [hint && `${id}-hint`, warning && `${id}-warning`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const aria = {
    id,
    'aria-describedby': described,
    'aria-invalid': error ? true : undefined,
    'aria-required': required ? true : undefined,
  } as const;
  const words = (
    <>
      {label}
      {required === false && <span className="font-normal text-faint"> (boleh kosong)</span>}
    </>
  );
  const body = (
    <>
      {children(aria)}
      <div className="flex justify-between gap-4 empty:hidden">
        {hint && (
          <p id={`${id}-hint`} className="mt-1 text-sm text-faint">
            {hint}
          </p>
        )}
        {aside}
      </div>
      {warning && <Note id={`${id}-warning`} tone="wait" text={warning} />}
      {error && <Note id={`${id}-error`} tone="danger" text={error} />}
    </>
  );
  if (group) {
    return (
      <div
        role="radiogroup"
        aria-labelledby={`${id}-label`}
        className="min-w-0"
        aria-describedby={described}
        aria-invalid={aria['aria-invalid']}
        aria-required={aria['aria-required']}
        data-field={id}
      >
        <p id={`${id}-label`} className="mb-1.5 w-fit text-base font-medium">
          {words}
        </p>
        {body}
      </div>
    );
  }
  return (
    <div className="min-w-0" data-field={id}>
      <label id={`${id}-label`} htmlFor={id} className="mb-1.5 block w-fit text-base font-medium">
        {words}
      </label>
      {body}
    </div>
  );
}

function Note({ id, tone, text }: { id: string; tone: 'wait' | 'danger'; text: string }) {
  const Icon = tone === 'danger' ? CircleAlert : TriangleAlert;
  return (
    <p id={id} className={cx('mt-1.5 flex items-start gap-1.5 text-sm', tone === 'danger' ? 'font-medium text-danger' : 'text-wait')}>
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>
        <span className="sr-only">{tone === 'danger' ? 'Perlu diperbaiki: ' : 'Periksa lagi: '}</span>
        {text}
      </span>
    </p>
  );
}
