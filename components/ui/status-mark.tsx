import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import type { StatusKind } from './status-kind.ts';

const marks: Record<StatusKind, { readonly colour: string; readonly shape: ReactNode }> = {
  selesai: { colour: 'text-accent', shape: <circle cx="6" cy="6" r="5" fill="currentColor" /> },
  jalan: {
    colour: 'text-soft',
    shape: (
      <>
        <circle cx="6" cy="6" r="4.25" />
        <path d="M6 1.75a4.25 4.25 0 0 0 0 8.5z" fill="currentColor" />
      </>
    ),
  },
  draf: { colour: 'text-faint', shape: <circle cx="6" cy="6" r="4.25" /> },
  gagal: { colour: 'text-danger', shape: <path d="m2.25 2.25 7.5 7.5m0-7.5-7.5 7.5" strokeWidth="1.9" strokeLinecap="round" /> },
  tanya: {
    colour: 'text-danger',
    shape: (
      <path d="M3.6 3.9C3.6 2.5 4.6 1.6 6 1.6s2.5.9 2.5 2.2c0 1.8-2.4 1.9-2.4 3.7M6.1 10v.4" strokeWidth="1.7" strokeLinecap="round" />
    ),
  },
  tunggu: {
    colour: 'text-wait',
    shape: (
      <>
        <circle cx="6" cy="6" r="4.25" />
        <path d="M6 3.6V6l1.7 1.2" strokeLinecap="round" />
      </>
    ),
  },
};

/** A small mark and the word it stands for; the colour only repeats what the word says. */
export function StatusMark({
  kind,
  children,
  strong = false,
}: {
  readonly kind: StatusKind;
  readonly children: ReactNode;
  readonly strong?: boolean;
}) {
  const { colour, shape } = marks[kind];
  return (
    <span
      className={cx(
        'inline-flex items-center gap-1.5 whitespace-nowrap',
        strong && 'font-medium',
        kind === 'gagal' && 'text-danger',
        kind === 'tunggu' && 'text-wait',
      )}
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 12 12"
        className={cx('size-3 shrink-0', colour)}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      >
        {shape}
      </svg>
      {children}
    </span>
  );
}
