'use client';

import { useId, useState } from 'react';
import { TextInput } from '#components/form/text-input.tsx';
import { Button } from '#components/ui/button.tsx';

/** Asks for a code or name, of today or earlier; it travels in the address. */
export function CariCabang({ kata }: { readonly kata: string }) {
  const id = useId();
  const [value, setValue] = useState(kata);
  return (
    <form className="no-print mb-3 flex flex-wrap items-end gap-2" action="/pengaturan/cabang">
      <div className="w-72 max-w-full">
        <TextInput id={id} name="cari" label="Cari kode atau nama, juga yang lama" type="search" value={value} onChange={setValue} />
      </div>
      <Button type="submit">Cari</Button>
    </form>
  );
}
