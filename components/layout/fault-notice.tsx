'use client';

import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { NoticePage } from './notice-page.tsx';

type Props = { readonly error: unknown; readonly retry: () => void };

/** A fault while a page was made: what is certain, a way on, and the code that finds it in the log. */
export function FaultNotice({ error, retry }: Props) {
  const reference = digestOf(error);
  return (
    <NoticePage
      title="Halaman ini belum dapat ditampilkan"
      reference={reference}
      action={
        <>
          <Button kind="primary" onClick={retry}>
            Muat lagi halaman ini
          </Button>
          <LinkButton href="/">Ke Beranda</LinkButton>
        </>
      }
    >
      <p>Terjadi gangguan di sistem ini. Yang sudah tersimpan tetap tersimpan.</p>
      <p>Jika terulang, sampaikan {reference ? 'kode rujukan di bawah' : 'waktu dan halamannya'} kepada pengelola sistem.</p>
    </NoticePage>
  );
}

function digestOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'digest' in error && typeof error.digest === 'string' ? error.digest : undefined;
}
