'use client';

import { Copy, Printer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';

type Props = { readonly codes: readonly string[]; readonly onDone: () => void; readonly leaving: boolean };

/** Ten codes for the day the phone is gone, to be copied or printed: they are shown this once. */
export function RecoveryCodes({ codes, onDone, leaving }: Props) {
  const all = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const [copied, setCopied] = useState(false);
  // They take the place of the form that had the focus.
  useEffect(() => all.current?.focus({ preventScroll: true }), []);
  async function copy() {
    try {
      await navigator.clipboard.writeText(codes.join('\n'));
      setCopied(true);
    } catch {
      // Over plain http a page has no clipboard of its own.
      if (list.current) getSelection()?.selectAllChildren(list.current);
      setCopied(document.execCommand('copy'));
    }
  }
  return (
    <div ref={all} tabIndex={-1} className="space-y-4 outline-none">
      <Banner tone="wait" title="Simpan kode pemulihan ini">
        Bila ponsel Anda hilang, satu kode ini menggantikan satu kode aplikasi. Tiap kode berlaku sekali, dan tidak ditampilkan lagi.
      </Banner>
      <ol
        ref={list}
        aria-label="Kode pemulihan"
        className="grid grid-cols-2 gap-x-6 gap-y-1.5 rounded-md border border-rule-strong bg-sheet px-4 py-3 font-medium tabular-nums"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="no-print flex flex-wrap items-center gap-2">
        <Button onClick={() => void copy()}>
          <Copy aria-hidden className="size-4" />
          Salin
        </Button>
        <Button onClick={() => print()}>
          <Printer aria-hidden className="size-4" />
          Cetak
        </Button>
        <span role="status" className="text-soft">
          {copied ? 'Tersalin.' : ''}
        </span>
      </div>
      <Button kind="primary" size="large" className="no-print w-full" pending={leaving} onClick={onDone}>
        Sudah saya simpan, lanjut
      </Button>
    </div>
  );
}
