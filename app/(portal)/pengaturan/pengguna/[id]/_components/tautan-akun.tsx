'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { formatWaktu } from '#lib/tanggal.ts';
import { ProblemNotice } from '../../../../_components/problem-notice.tsx';
import { useSubmit } from '../../../../_components/use-submit.ts';
import { TautanNotice } from '../../_components/tautan-notice.tsx';
import { buatTautan } from '../../actions.ts';

type Jadi = { readonly tautan: string | null; readonly dikirim: boolean; readonly sampai: string };

/** Makes the link by which a person chooses a password, and shows it this once. */
export function TautanAkun({ id, nama, baru }: { readonly id: string; readonly nama: string; readonly baru: boolean }) {
  const [jadi, setJadi] = useState<Jadi | null>(null);
  const { pending, problem, submit, keyFor } = useSubmit();
  const buat = () =>
    submit(
      () => buatTautan({ kunci: keyFor({ id }), id }),
      ({ tautan, dikirim, berlakuSampai }) => setJadi({ tautan, dikirim, sampai: formatWaktu(new Date(berlakuSampai)) }),
    );
  return (
    <div className="mb-6 space-y-3">
      <ProblemNotice problem={problem} />
      {jadi ? (
        <TautanNotice key={jadi.sampai} nama={nama} {...jadi} />
      ) : (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <p className="min-w-0 flex-1 basis-64 text-soft">
            {baru
              ? 'Belum memilih sandi. Bila undangannya hilang atau kedaluwarsa, buat yang baru; yang lama tidak berlaku lagi.'
              : 'Lupa sandi? Buat tautan sekali pakai; sandi lama tetap berlaku sampai tautan itu dipakai.'}
          </p>
          <Button pending={pending} onClick={buat}>
            {baru ? 'Buat undangan baru' : 'Buat tautan sandi'}
          </Button>
        </div>
      )}
    </div>
  );
}
