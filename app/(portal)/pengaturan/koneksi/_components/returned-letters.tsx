'use client';

import { useState } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { useSubmit } from '../../../_components/use-submit.ts';
import { kembalikan } from '../actions.ts';
import type { Terhalang } from '../terhalang.ts';

type Hasil = { readonly dibatalkan: number; readonly draf: number; readonly tetap: number };

/** Letters that stand in the way of a change, told where it was refused, with the way out. */
export function ReturnedLetters({ pesan, operasi }: Terhalang) {
  const { pending, problem, submit } = useSubmit();
  const [hasil, setHasil] = useState<Hasil | null>(null);
  if (hasil) return <Banner>{sentence(hasil)}</Banner>;
  return (
    <div className="space-y-2">
      <Banner
        tone="wait"
        title="Belum disimpan"
        action={
          operasi.length > 0 && (
            <Button size="small" pending={pending} onClick={() => submit(() => kembalikan({ operasi: [...operasi] }), setHasil)}>
              Kembalikan ke draf
            </Button>
          )
        }
      >
        {pesan}
      </Banner>
      <ProblemNotice problem={problem} />
    </div>
  );
}

function sentence({ dibatalkan, draf, tetap }: Hasil): string {
  const parts = [
    dibatalkan === 0 ? 'Tidak ada surat yang perlu dikembalikan lagi.' : `${dibatalkan} surat dibatalkan sebelum dikirim.`,
    draf > 0 ? `${draf} permohonan kembali menjadi draf pembuatnya.` : '',
    tetap > 0
      ? `${tetap} surat tidak dapat dikembalikan karena mungkin sudah sampai di Jamkrindo; pastikan dahulu di halaman Pengiriman.`
      : 'Sekarang perubahan dapat disimpan.',
  ];
  return parts.filter(Boolean).join(' ');
}
