'use client';

import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { FormDialog } from '#components/ui/form-dialog.tsx';
import { ProblemNotice } from '../../../../../_components/problem-notice.tsx';
import { useSubmit } from '../../../../../_components/use-submit.ts';
import { ReturnedLetters } from '../../../_components/returned-letters.tsx';
import type { Terhalang } from '../../../terhalang.ts';
import { bekukan } from '../../actions.ts';
import type { BarisPembacaan } from './pembacaan.tsx';

/** Puts the chosen positions in force as a new version of the profile, after showing once more what moves where. */
export function BekukanPosisi({ ujiId, rows }: { readonly ujiId: string; readonly rows: readonly BarisPembacaan[] }) {
  const [open, setOpen] = useState(false);
  const [terhalang, setTerhalang] = useState<Terhalang | null>(null);
  const { pending, problem, submit, keyFor, forget } = useSubmit();
  const pilihan = rows.map(({ sakelar }) => sakelar);
  const label = `Bekukan ${rows.length} posisi`;

  const kirim = () =>
    submit(
      () => bekukan({ kunci: keyFor({ pilihan }), ujiId, pilihan }),
      (hasil) => {
        setTerhalang(hasil.terhalang);
        if (!hasil.terhalang) setOpen(false);
      },
    );

  return (
    <div className="no-print mt-4 flex flex-wrap items-center gap-3">
      <Button
        kind="primary"
        disabled={rows.length === 0}
        onClick={() => {
          forget();
          setTerhalang(null);
          setOpen(true);
        }}
      >
        {label}
      </Button>
      <p className="text-soft">Posisi yang dicentang menjadi versi profil yang baru; surat berikutnya dikirim menurutnya.</p>
      <FormDialog
        open={open}
        onClose={() => setOpen(false)}
        title={`${label}?`}
        description="Surat yang dibuat setelah ini mengikuti posisi baru. Versi profil yang lama tetap tersimpan."
        action={label}
        pending={pending}
        onSubmit={kirim}
      >
        <ul className="space-y-2">
          {rows.map((row) => (
            <li key={row.sakelar}>
              <span className="font-medium">{row.label}</span>
              <span className="flex flex-wrap items-center gap-x-2 text-soft">
                {row.sekarang}
                <ArrowRight aria-label="menjadi" className="size-4 shrink-0" />
                <span className="font-medium text-ink">{row.ditemukan}</span>
              </span>
            </li>
          ))}
        </ul>
        {terhalang && <ReturnedLetters {...terhalang} />}
        <ProblemNotice problem={problem} />
      </FormDialog>
    </div>
  );
}
