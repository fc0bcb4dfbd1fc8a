'use client';

import type { ComponentProps } from 'react';
import { DataTable } from '#components/data-table/data-table.tsx';
import { simpanKolom } from './actions.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useKeptPlace } from './use-kept-place.ts';

type Props = Omit<ComponentProps<typeof DataTable>, 'onColumns'> & {
  readonly nama: string;
  /** address of the page of the list that is shown */
  readonly here: string;
};

/** The table of a list: keeps the choice of columns, and the place where it was left when somebody comes Back. */
export function ListTable({ nama, here, ...table }: Props) {
  const place = useKeptPlace(here);
  useKeptFocus(place, here);
  return (
    <div ref={place}>
      <DataTable
        {...table}
        onColumns={async (shown) => {
          await simpanKolom(nama, shown);
        }}
      />
    </div>
  );
}
