import Link from 'next/link';
import type { ReactNode } from 'react';

type Props = {
  readonly title: ReactNode;
  /** "1.204" or "lebih dari 10.000". */
  readonly count?: string;
  /** Below the title: a status, a number to copy, one sentence. */
  readonly lead?: ReactNode;
  /** One primary action, at the right. */
  readonly action?: ReactNode;
  /** The list or object this page belongs to. */
  readonly parent?: { readonly label: string; readonly href: string };
};

/** The head of a page: title, count, one primary action at the right. */
export function PageHeader({ title, count, lead, action, parent }: Props) {
  return (
    <div className="page-header mb-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 wrap-anywhere">
        {parent && (
          <Link href={parent.href} className="no-print mb-0.5 inline-block rounded text-soft hover:text-accent hover:underline">
            ← {parent.label}
          </Link>
        )}
        <h1 className="text-xl/7 font-semibold">
          {title}
          {count && <span className="ml-2.5 text-base font-normal text-faint">{count}</span>}
        </h1>
        {lead && <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-soft">{lead}</div>}
      </div>
      {action && <div className="no-print flex flex-wrap gap-2">{action}</div>}
    </div>
  );
}
