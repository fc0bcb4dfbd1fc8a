'use client';

import { useEffect, useRef } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import type { Jawaban } from './use-kirim.ts';

const masuk = { href: '/masuk', target: '_blank', rel: 'noreferrer' } as const;

/** In the place of what is saved: nothing can be, until the person has signed in again. */
export function SesiBerakhir() {
  return (
    <p role="status" className="min-h-5 text-sm font-medium text-wait">
      Belum tersimpan: sesi berakhir.{' '}
      <a {...masuk} className="underline underline-offset-2">
        Masuk lagi
      </a>
    </p>
  );
}

/** Why the sending did not go through, at the head of the form; takes the focus so that it is seen and heard. */
export function PesanKirim({ jawaban, signedOut }: { readonly jawaban: Jawaban | null; readonly signedOut: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!jawaban) return;
    box.current?.scrollIntoView({ block: 'center' });
    box.current?.focus({ preventScroll: true });
  }, [jawaban]);
  return (
    <div ref={box} tabIndex={-1} className="scroll-mt-24 rounded-md empty:hidden">
      {signedOut ? (
        <Banner
          tone="wait"
          title="Sesi Anda sudah berakhir"
          action={
            <a {...masuk} className={buttonStyle({ size: 'small' })}>
              Masuk lagi di tab baru
            </a>
          }
        >
          Semua isian tetap ada di halaman ini. Sesudah masuk, kembali ke tab ini lalu lanjutkan.
        </Banner>
      ) : jawaban?.jenis === 'putus' ? (
        <Banner tone="wait" title="Portal tidak dapat dihubungi">
          Sambungan ke portal terputus, jadi belum tentu permohonan ini tersimpan. Semua isian tetap ada di sini. Tekan lagi “Kirim ke
          Jamkrindo” setelah tersambung; permohonan yang sama tidak akan terkirim dua kali.
        </Banner>
      ) : (
        jawaban?.jenis === 'tolak' && (
          <Banner tone="danger" title="Permohonan belum dikirim">
            {jawaban.pesan}
          </Banner>
        )
      )}
    </div>
  );
}
