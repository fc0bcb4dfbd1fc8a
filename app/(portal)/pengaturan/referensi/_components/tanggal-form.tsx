'use client';

import { useId, useState } from 'react';
import { DateInput } from '#components/form/date-input.tsx';
import { Button } from '#components/ui/button.tsx';

/** Asks on which day to look; the day travels in the address. */
export function TanggalForm({ tanggal }: { readonly tanggal: string }) {
  const id = useId();
  const [value, setValue] = useState(tanggal);
  return (
    <form className="no-print flex items-end gap-2">
      <div className="w-48">
        <DateInput id={id} name="tanggal" label="Yang berlaku pada" value={value} onChange={setValue} />
      </div>
      <Button type="submit">Tampilkan</Button>
    </form>
  );
}
