'use client';

import { Download, FileSpreadsheet } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { cx } from '#components/ui/cx.ts';

type Props = { readonly pending: boolean; readonly templat: string; readonly onPick: (file: File) => void };

/** Where a file is chosen or dropped, with the template beside it. */
export function PilihBerkas({ pending, templat, onPick }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file && !pending) onPick(file);
  };
  return (
    <fieldset
      aria-label="Berkas Excel"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cx(
        'rounded-md border border-dashed px-5 py-6 text-center',
        over ? 'border-accent bg-accent-wash' : 'border-edge bg-sheet',
      )}
    >
      <FileSpreadsheet aria-hidden className="mx-auto size-7 text-faint" strokeWidth={1.5} />
      <p className="mt-2 text-base">Taruh berkas .xlsx di sini, atau pilih dari komputer.</p>
      <p className="mt-0.5 text-sm text-faint">Paling besar 5 MB dan 2.000 baris; hanya lembar pertama yang dibaca.</p>
      <div className="mt-4 flex flex-wrap justify-center gap-2">
        <Button kind="primary" pending={pending} onClick={() => input.current?.click()}>
          {pending ? 'Memeriksa baris…' : 'Pilih berkas'}
        </Button>
        <a href={templat} download className={buttonStyle({})}>
          <Download aria-hidden className="size-4" />
          Unduh templat
        </a>
      </div>
      <input
        ref={input}
        type="file"
        aria-label="Berkas Excel"
        tabIndex={-1}
        className="sr-only"
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) onPick(file);
        }}
      />
    </fieldset>
  );
}
