'use client';

import { useEffect, useState } from 'react';
import { formatDateTime } from '../data-table/format.ts';

type Props = {
  readonly title: string;
  /** Name and address of the house, first line in bold. */
  readonly letterhead?: readonly string[];
  readonly printedBy?: string | undefined;
};

/** Letterhead, title, who printed and when: only on paper. The time is taken when the print dialog opens. */
export function PrintHeader({ title, letterhead = [], printedBy }: Props) {
  const [now, setNow] = useState('');
  useEffect(() => {
    const note = () => setNow(formatDateTime(new Date().toISOString()));
    note();
    window.addEventListener('beforeprint', note);
    return () => window.removeEventListener('beforeprint', note);
  }, []);
  const [house, ...address] = letterhead;
  return (
    <div className="print-only mb-4">
      {house && (
        <div className="mb-3 border-b-2 border-ink pb-2">
          <p className="text-base font-semibold">{house}</p>
          {address.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      <p className="text-base font-semibold">{title}</p>
      <p>
        Dicetak {printedBy ? `oleh ${printedBy}, ` : ''}
        {now} WIB
      </p>
    </div>
  );
}
