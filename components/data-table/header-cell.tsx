import { ArrowDown, ArrowUp } from 'lucide-react';
import Link from 'next/link';
import type { ListColumn, ListSort } from './list.ts';

type Props = { readonly column: ListColumn; readonly sort: ListSort | null; readonly href: string | undefined };

/** The head of a column; a link that sorts where the server can sort by it. */
export function HeaderCell({ column, sort, href }: Props) {
  const sorted = sort?.key === column.key ? sort.dir : null;
  const ariaSort = sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : undefined;
  const Arrow = sorted === 'asc' ? ArrowUp : ArrowDown;
  return (
    <th scope="col" data-kind={column.kind} aria-sort={ariaSort}>
      {href && column.sortable ? (
        <Link href={href} scroll={false} className="group/sort inline-flex items-center gap-1 rounded hover:text-accent">
          <Words column={column} />
          <Arrow aria-hidden className={sorted ? 'size-3.5 text-accent' : 'no-print size-3.5 opacity-0 group-hover/sort:opacity-50'} />
        </Link>
      ) : (
        <Words column={column} />
      )}
    </th>
  );
}

function Words({ column }: { column: ListColumn }) {
  return (
    <span>
      {column.label}
      {column.kind === 'money' && !/\bRp\b/.test(column.label) && <span className="font-normal text-faint"> (Rp)</span>}
    </span>
  );
}
