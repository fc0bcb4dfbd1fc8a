import Link from 'next/link';
import { cx } from '../ui/cx.ts';
import { unbroken } from '../ui/unbroken.ts';

/** One thing that happened. `when` is text as it reads; `quote` are the other side's own words. */
export interface TimelineItem {
  readonly id: string;
  readonly who: string;
  readonly what: string;
  readonly when: string;
  readonly quote?: string | undefined;
  readonly tone?: 'neutral' | 'done' | 'wait' | 'danger' | undefined;
  readonly link?: { readonly label: string; readonly href: string } | undefined;
}

type Props = {
  readonly items: readonly TimelineItem[];
  /** Whose turn it is: "Bola di kami", and since when or what to do. */
  readonly turn?: { readonly text: string; readonly note?: string; readonly tone: 'neutral' | 'wait' | 'danger' };
};

const turnTones = { neutral: 'border-rule-strong bg-sunk', wait: 'border-wait bg-wait-wash', danger: 'border-danger bg-danger-wash' };
const dots = {
  neutral: 'border-edge bg-paper',
  done: 'border-accent bg-accent',
  wait: 'border-wait bg-paper',
  danger: 'border-danger bg-danger',
};

/** Who, what and when, the newest first, under the line that says whose turn it is. */
export function Timeline({ items, turn }: Props) {
  return (
    <div>
      {turn && (
        <div className={cx('break-whole mb-4 rounded-md border px-3 py-2.5', turnTones[turn.tone])}>
          <p className="font-semibold">{turn.text}</p>
          {turn.note && <p className="text-soft">{unbroken(turn.note)}</p>}
        </div>
      )}
      <ol>
        {items.map((item) => (
          <li key={item.id} className="group relative pb-5 pl-6 last:pb-0">
            <span aria-hidden className="absolute top-2 bottom-0 left-[4.5px] w-px bg-rule-strong group-last:hidden" />
            <span
              aria-hidden
              className={cx('absolute top-1.25 left-0 size-2.5 rounded-full border-[1.5px]', dots[item.tone ?? 'neutral'])}
            />
            <p className={item.tone === 'danger' ? 'font-medium text-danger' : 'font-medium'}>{unbroken(item.what)}</p>
            {item.quote && (
              <blockquote className="mt-1 border-l-2 border-rule-strong pl-2.5 break-words text-soft">“{item.quote}”</blockquote>
            )}
            <p className="mt-0.5 text-sm text-faint">
              {item.who} · <span className="whitespace-nowrap">{item.when}</span>
              {item.link && (
                <span className="no-print">
                  {' · '}
                  <Link href={item.link.href} className="rounded text-accent underline underline-offset-2 hover:decoration-2">
                    {item.link.label}
                  </Link>
                </span>
              )}
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}
