'use client';

import { useState, useTransition } from 'react';
import { TextArea } from '#components/form/text-area.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { tolakSurat } from '../actions.ts';
import type { RowOutcome } from './inbox-row.tsx';
import type { WaitingView } from './waiting-view.ts';

type Props = { readonly letter: WaitingView; readonly kunci: string; readonly onOutcome: (outcome: RowOutcome) => void };

const putus = {
  ok: false,
  keluar: false,
  temuan: [],
  pesan: 'Portal tidak terjangkau; keputusan belum tercatat. Periksa sambungan Anda, lalu ulangi.',
} as const;

/** Turning a letter down: the reason is asked for first, and kept while something is wrong with it. */
export function TurnDown({ letter, kunci, onOutcome }: Props) {
  const [open, setOpen] = useState(false);
  const [alasan, setAlasan] = useState('');
  const [error, setError] = useState<string>();
  const [pending, start] = useTransition();
  const { id, isiSha256, judul, rincian } = letter;

  function submit() {
    start(async () => {
      const result = await tolakSurat({ kunci, pengirimanId: id, isiSha256, alasan }).catch(() => putus);
      const finding = result.ok ? undefined : result.temuan.find((row) => row.field === 'alasan');
      if (finding) {
        setError(`Alasan ${finding.pesan}.`);
        document.getElementById(`alasan-${id}`)?.focus();
        return;
      }
      setOpen(false);
      if (result.ok)
        onOutcome({
          ok: true,
          keluar: false,
          suratId: id,
          pesan: `Ditolak: ${judul}. Suratnya tidak dikirim; pembuatnya membaca alasan Anda.`,
        });
      else onOutcome({ ok: false, keluar: result.keluar, suratId: id, pesan: result.pesan });
    });
  }

  return (
    <>
      <Button onClick={() => setOpen(true)}>Tolak</Button>
      <Dialog
        open={open}
        onOpenChange={(next) => !pending && setOpen(next)}
        title={`Tolak ${rincian}?`}
        description={`${judul}${letter.nilai ? `, ${letter.nilai}` : ''}. Surat ini tidak akan dikirim; pembuatnya dapat memperbaiki dan mengajukan lagi.`}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>Kembali</Button>
            <Button kind="danger" pending={pending} onClick={submit}>
              Tolak surat
            </Button>
          </>
        }
      >
        <TextArea
          id={`alasan-${id}`}
          name="alasan"
          label="Alasan"
          hint="Dibaca pembuat surat. Tulis apa yang harus diperbaiki."
          value={alasan}
          onChange={(value) => {
            setAlasan(value);
            setError(undefined);
          }}
          error={error}
          max={400}
          required
        />
      </Dialog>
    </>
  );
}
