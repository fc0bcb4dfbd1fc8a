import Link from 'next/link';
import { CopyCode } from '../ui/copy-code.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { formatAmount, formatDate, formatNumber, formatShortDateTime } from './format.ts';
import type { ListCell, ListColumn } from './list.ts';

/** One value of a list, written as its column says. */
export function Cell({ cell, column }: { readonly cell: ListCell | undefined; readonly column: ListColumn }) {
  if (cell === null || cell === undefined || cell === '') return <span className="text-faint">–</span>;
  if (typeof cell !== 'string' && 'links' in cell) {
    return (
      <span className="inline-flex gap-x-3 whitespace-nowrap">
        {cell.links.map(({ href, text, name }) => (
          <Link
            key={href}
            href={href}
            prefetch={false}
            aria-label={name}
            className="inline-flex min-h-6 items-center rounded text-accent underline-offset-2 hover:underline"
          >
            {text}
          </Link>
        ))}
      </span>
    );
  }
  if (typeof cell !== 'string') return <StatusMark kind={cell.mark}>{cell.text}</StatusMark>;
  if (column.kind === 'code' && !column.primary) return <CopyCode value={cell} />;
  return cellText(cell, column.kind);
}

/** The same value as plain text. */
function cellText(cell: string, kind: ListColumn['kind']): string {
  if (kind === 'money') return formatAmount(cell);
  if (kind === 'date') return formatDate(cell);
  if (kind === 'datetime') return formatShortDateTime(cell);
  return kind === 'number' ? formatNumber(cell) : cell;
}
