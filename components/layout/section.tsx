import type { ReactNode } from 'react';

type Props = { readonly title: string; readonly id?: string; readonly action?: ReactNode; readonly children: ReactNode };

/** A part of a page under a small heading and a rule. One with an `id` can take the focus when what held it has gone. */
export function Section({ title, id, action, children }: Props) {
  return (
    <section id={id} tabIndex={id ? -1 : undefined} className="mt-8 scroll-mt-16 outline-none first:mt-0">
      <div className="mb-1 flex min-h-8 flex-wrap items-end justify-between gap-2 border-b border-rule-strong pb-1.5">
        <h2 className="text-sm font-semibold">{title}</h2>
        {action && <div className="no-print flex gap-2">{action}</div>}
      </div>
      {children}
    </section>
  );
}
