import type { ReactNode } from 'react';
import { cx } from './cx.ts';

const tones = {
  neutral: 'border-rule-strong text-soft',
  accent: 'border-accent text-accent',
  wait: 'border-wait text-wait',
  danger: 'border-danger text-danger',
};

/** A short word in a frame: a kind, a number of open things. Status is a StatusMark instead. */
export function Badge({ tone = 'neutral', children }: { readonly tone?: keyof typeof tones; readonly children: ReactNode }) {
  return (
    <span className={cx('inline-flex items-center rounded border px-1.5 text-xs/5 font-medium whitespace-nowrap', tones[tone])}>
      {children}
    </span>
  );
}
