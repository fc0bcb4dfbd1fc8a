'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { FormDialog } from '#components/ui/form-dialog.tsx';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { useSubmit } from '../../../_components/use-submit.ts';
import { hapusBarisLibur } from '../actions.ts';

type Props = { readonly tanggal: string; readonly nama: string; readonly kapan: string };

/** Takes a holiday away, after a question. */
export function HapusLibur({ tanggal, nama, kapan }: Props) {
  const [open, setOpen] = useState(false);
  const { pending, problem, submit, keyFor, forget } = useSubmit();
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          forget();
          setOpen(true);
        }}
      >
        Hapus<span className="sr-only"> {nama}</span>
      </Button>
      <FormDialog
        open={open}
        onClose={() => pending || setOpen(false)}
        title={`Hapus ${nama}?`}
        description={`${kapan} dihitung lagi sebagai hari biasa. Batas waktu klaim yang melewati hari itu ikut berubah.`}
        kind="danger"
        action="Hapus hari libur"
        pending={pending}
        onSubmit={() =>
          submit(
            () => hapusBarisLibur({ tanggal, kunci: keyFor({ tanggal }) }),
            () => setOpen(false),
          )
        }
      >
        <ProblemNotice problem={problem} />
      </FormDialog>
    </>
  );
}
