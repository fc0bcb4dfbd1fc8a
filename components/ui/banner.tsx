import { CircleAlert, Clock, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

const tones = {
  info: { icon: Info, box: 'border-rule-strong bg-sunk', mark: 'text-accent' },
  wait: { icon: Clock, box: 'border-wait bg-wait-wash', mark: 'text-wait' },
  danger: { icon: CircleAlert, box: 'border-danger bg-danger-wash', mark: 'text-danger' },
};

type Props = { readonly tone?: keyof typeof tones; readonly title?: string; readonly children?: ReactNode; readonly action?: ReactNode };

/** A sentence that stays: what happened and what is next. Amber waits on us, red is money or time at risk. */
export function Banner({ tone = 'info', title, children, action }: Props) {
  const { icon: Icon, box, mark } = tones[tone];
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={cx('flex flex-wrap items-start gap-x-3 gap-y-2 rounded-md border px-4 py-3', box)}
    >
      <Icon aria-hidden className={cx('mt-px size-4.5 shrink-0', mark)} />
      <div className="min-w-0 flex-1 basis-60">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-ink">{children}</div>}
      </div>
      {action}
    </div>
  );
}
