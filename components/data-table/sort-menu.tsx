'use client';

import { ArrowUpDown } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import type { ListColumn, ListSort } from './list.ts';

type Props = { readonly columns: readonly ListColumn[]; readonly sort: ListSort | null; readonly hrefs: Readonly<Record<string, string>> };

/** Sorting on a phone, where the heads of the columns are not shown. */
export function SortMenu({ columns, sort, hrefs }: Props) {
  const items = columns.flatMap((column) => {
    const href = hrefs[column.key];
    if (!column.sortable || href === undefined) return [];
    const arrow = sort?.key !== column.key ? '' : sort.dir === 'asc' ? ' ↑' : ' ↓';
    return [{ label: `${column.label}${arrow}`, href }];
  });
  if (items.length === 0) return null;
  return (
    <div className="md:hidden">
      <Menu
        items={items}
        trigger={
          <Button kind="quiet" size="small">
            <ArrowUpDown aria-hidden className="size-4" />
            Urutkan
          </Button>
        }
      />
    </div>
  );
}
