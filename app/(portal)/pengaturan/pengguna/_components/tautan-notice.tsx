'use client';

import { Check, Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';

type Props = {
  readonly nama: string;
  readonly tautan: string | null;
  readonly dikirim: boolean;
  /** until when, as it reads */
  readonly sampai: string;
};

/** A one-time link, shown this once: to copy and hand over, unless the mail already carries it. */
export function TautanNotice({ nama, tautan, dikirim, sampai }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLParagraphElement>(null);
  const [said, setSaid] = useState('');
  useEffect(() => box.current?.focus(), []);
  async function copy() {
    try {
      await navigator.clipboard.writeText(tautan ?? '');
      setSaid('Tautan tersalin.');
    } catch {
      if (text.current) getSelection()?.selectAllChildren(text.current);
      setSaid('Tautan dipilih: tekan Ctrl C untuk menyalin.');
    }
  }
  return (
    <div ref={box} tabIndex={-1} className="rounded-md border border-accent bg-accent-wash px-4 py-3 outline-none">
      <p className="font-semibold">{dikirim ? `Tautan untuk ${nama} sedang dikirim lewat surel` : `Serahkan tautan ini kepada ${nama}`}</p>
      <p className="mt-0.5 text-soft">
        Sekali pakai, berlaku sampai {sampai}.{' '}
        {tautan
          ? 'Hanya terlihat sekarang; sesudah halaman ini ditutup, buat yang baru.'
          : dikirim
            ? 'Tautannya hanya ada di surel itu. Bila tidak sampai, periksa alamat surelnya, lalu buat yang baru.'
            : 'Tautannya sudah pernah ditampilkan; buat yang baru bila hilang.'}
      </p>
      {tautan && (
        <>
          <p ref={text} className="mt-2 rounded border border-rule bg-sheet px-3 py-2 text-sm break-all">
            {tautan}
          </p>
          <div className="mt-2 flex flex-wrap items-center gap-2">
            <Button size="small" onClick={() => void copy()}>
              {said.endsWith('tersalin.') ? <Check aria-hidden className="size-4 text-accent" /> : <Copy aria-hidden className="size-4" />}
              Salin tautan
            </Button>
            <span role="status" className="text-soft">
              {said}
            </span>
          </div>
        </>
      )}
    </div>
  );
}
