'use client';

import { useId, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { FormDialog } from '#components/ui/form-dialog.tsx';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { useSubmit } from '../../../_components/use-submit.ts';
import { pakai } from '../actions.ts';

type Props = { readonly id: string; readonly sidik: string; readonly lagi: boolean; readonly sandboxSendiri: boolean };

/** Takes a key into use; outside our own sandbox only when the person says that Jamkrindo knows it. */
export function UseKey({ id, sidik, lagi, sandboxSendiri }: Props) {
  const tick = useId();
  const [open, setOpen] = useState(false);
  const [terdaftar, setTerdaftar] = useState(false);
  const { pending, problem, submit } = useSubmit();
  const label = lagi ? 'Pakai lagi' : 'Pakai kunci ini';
  const run = () =>
    submit(
      () => pakai({ kunciId: id, terdaftar }),
      () => setOpen(false),
    );
  return (
    <div className="no-print">
      <Button size="small" onClick={() => setOpen(true)}>
        {label}
        <span className="sr-only"> {sidik.slice(0, 8)}</span>
      </Button>
      <FormDialog
        open={open}
        onClose={() => setOpen(false)}
        title="Ganti kunci tanda tangan"
        description={
          <>
            <p>Mulai saat itu semua surat ditandatangani dengan kunci bersidik {sidik.slice(0, 16)}…, juga yang sedang menunggu.</p>
            <p className="mt-2">
              {sandboxSendiri
                ? 'Sandbox bawaan langsung diberi tahu.'
                : 'Jamkrindo menolak surat yang kuncinya belum terdaftar. Serahkan kunci publiknya dahulu: salin atau unduh dari daftar kunci.'}
            </p>
          </>
        }
        action={label}
        pending={pending}
        onSubmit={run}
      >
        <ProblemNotice problem={problem} fields={{ terdaftar: { label: 'Sudah didaftarkan di Jamkrindo', id: tick } }} />
        {!sandboxSendiri && (
          <label className="flex min-h-9 items-center gap-2 text-base">
            <input
              id={tick}
              type="checkbox"
              checked={terdaftar}
              onChange={(event) => setTerdaftar(event.target.checked)}
              className="size-4 accent-accent"
            />
            Kunci publik ini sudah didaftarkan di Jamkrindo
          </label>
        )}
      </FormDialog>
    </div>
  );
}
