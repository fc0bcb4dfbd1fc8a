'use client';

import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { ButtonLook } from '#components/ui/button-style.ts';

/** Opens the print dialog of one of our own documents without leaving the page; where that cannot be done the document opens in a tab. */
export function PrintDocument({ href, children, ...look }: ButtonLook & { readonly href: string; readonly children: ReactNode }) {
  return (
    <Button {...look} className="no-print" onClick={() => print(href)}>
      <Printer aria-hidden className="size-4" />
      {children}
    </Button>
  );
}

function print(href: string): void {
  const viewer = 'pdfViewerEnabled' in navigator && navigator.pdfViewerEnabled;
  if (!viewer || matchMedia('(pointer: coarse)').matches) {
    window.open(href, '_blank', 'noopener');
    return;
  }
  document.getElementById('cetak-dokumen')?.remove();
  const frame = document.createElement('iframe');
  frame.id = 'cetak-dokumen';
  frame.title = 'Dokumen yang dicetak';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  Object.assign(frame.style, { position: 'fixed', right: '0', bottom: '0', width: '1px', height: '1px', border: '0', opacity: '0' });
  frame.onload = () => {
    try {
      frame.contentWindow?.focus();
      frame.contentWindow?.print();
    } catch {
      window.open(href, '_blank', 'noopener');
    }
  };
  frame.src = href;
  document.body.append(frame);
}
