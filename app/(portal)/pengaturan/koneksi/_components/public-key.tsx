'use client';

import { Check, Copy, Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';

/** A public key as PEM, to copy or to save as a file of this name. */
export function PublicKey({ pem, name }: { readonly pem: string; readonly name: string }) {
  const [said, setSaid] = useState('');
  async function copy() {
    try {
      await navigator.clipboard.writeText(pem);
      setSaid('Kunci publik tersalin.');
    } catch {
      setSaid('Peramban tidak mengizinkan menyalin. Pilih teksnya, lalu tekan Ctrl C.');
    }
  }
  function save() {
    const url = URL.createObjectURL(new Blob([pem], { type: 'application/x-pem-file' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    URL.revokeObjectURL(url);
  }
  return (
    <div className="mt-3">
      <pre className="rounded-md border border-rule bg-sunk px-4 py-3 text-xs/5 break-all whitespace-pre-wrap">{pem}</pre>
      <div className="no-print mt-2 flex flex-wrap items-center gap-2">
        <Button size="small" onClick={() => void copy()}>
          {said.endsWith('tersalin.') ? <Check aria-hidden className="size-4 text-accent" /> : <Copy aria-hidden className="size-4" />}
          Salin
        </Button>
        <Button size="small" onClick={save}>
          <Download aria-hidden className="size-4" />
          Unduh .pem
        </Button>
        <span role="status" className="text-soft">
          {said}
        </span>
      </div>
    </div>
  );
}
