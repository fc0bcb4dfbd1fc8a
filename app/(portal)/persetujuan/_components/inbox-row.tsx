'use client';

import Link from 'next/link';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import { setujuiSurat } from '../actions.ts';
import { TurnDown } from './turn-down.tsx';
import type { WaitingView } from './waiting-view.ts';

export interface RowOutcome {
  readonly ok: boolean;
  readonly pesan: string;
  readonly suratId: string;
  readonly keluar: boolean;
}

type Props = { readonly letter: WaitingView; readonly bolehMemutuskan: boolean; readonly onOutcome: (outcome: RowOutcome) => void };

const putus = {
  ok: false,
  keluar: false,
  pesan: 'Portal tidak terjangkau; keputusan belum tercatat. Periksa sambungan Anda, lalu ulangi.',
} as const;

/** One waiting letter: what, how much, who and when; the two decisions for a supervisor who did not make it. */
export function InboxRow({ letter, bolehMemutuskan, onOutcome }: Props) {
  const { id, isiSha256, judul, rincian } = letter;
  // A refresh brings new keys; the ones of the first sight hold, so that a repeated decision is the same one.
  const [keys] = useState({ setuju: letter.kunciSetuju, tolak: letter.kunciTolak });

  async function approve() {
    const result = await setujuiSurat({ kunci: keys.setuju, pengirimanId: id, isiSha256 }).catch(() => putus);
    if (result.ok)
      onOutcome({ ok: true, keluar: false, suratId: id, pesan: `Disetujui: ${judul}. Suratnya dikirim ke Jamkrindo sekarang.` });
    else onOutcome({ ok: false, keluar: result.keluar, suratId: id, pesan: result.pesan });
  }

  return (
    <li className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3 border-b border-rule py-3.5">
      <div className="min-w-0 flex-1 basis-72">
        <h2 className="text-base font-medium">{judul}</h2>
        <p>{rincian}</p>
        <p className="text-soft">
          Dibuat {letter.asal}.{' '}
          <Link href={`/pengiriman/${id}`} className="rounded text-accent underline underline-offset-2">
            Lihat isi surat
            <span className="sr-only"> {judul}</span>
          </Link>
        </p>
      </div>
      {letter.nilai && <p className="text-base font-medium whitespace-nowrap tabular-nums">{letter.nilai}</p>}
      <div className="flex min-w-0 flex-wrap items-center gap-2 sm:min-w-56 sm:justify-end">
        {bolehMemutuskan && !letter.milikSendiri ? (
          <>
            <TurnDown letter={letter} kunci={keys.tolak} onOutcome={onOutcome} />
            <ConfirmDialog
              trigger={<Button kind="primary">Setujui</Button>}
              title={`Setujui ${rincian}?`}
              description={
                <>
                  <p>
                    {judul}
                    {letter.nilai && `, ${letter.nilai}`}. Suratnya langsung dikirim ke Jamkrindo dan tidak dapat ditarik lagi.
                  </p>
                  <p className="mt-2">Yang Anda setujui adalah isi surat persis seperti sekarang.</p>
                </>
              }
              confirmLabel="Setujui dan kirim"
              onConfirm={approve}
            />
          </>
        ) : (
          <StatusMark kind="tunggu">{bolehMemutuskan ? 'Menunggu supervisor lain' : 'Menunggu supervisor'}</StatusMark>
        )}
      </div>
    </li>
  );
}
