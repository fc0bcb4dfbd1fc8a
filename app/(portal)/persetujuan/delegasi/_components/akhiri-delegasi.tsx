'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { FormDialog } from '#components/ui/form-dialog.tsx';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { useSubmit } from '../../../_components/use-submit.ts';
import { akhiriDelegasi } from '../actions.ts';

type Props = { readonly id: string; readonly nama: string; readonly kembalikan: boolean };

/** Ends a delegation, after a question: its giver takes it back, its receiver hands it back. */
export function AkhiriDelegasi({ id, nama, kembalikan }: Props) {
  const [open, setOpen] = useState(false);
  const { pending, problem, submit, keyFor, forget } = useSubmit();
  const kata = kembalikan ? 'Kembalikan' : 'Cabut';
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          forget();
          setOpen(true);
        }}
      >
        {kata}
        <span className="sr-only"> delegasi {nama}</span>
      </Button>
      <FormDialog
        open={open}
        onClose={() => pending || setOpen(false)}
        title={kembalikan ? `Kembalikan delegasi ${nama}?` : `Cabut delegasi kepada ${nama}?`}
        description="Berlaku saat ini juga. Keputusan yang sudah dibuat tetap sah."
        kind="danger"
        action={`${kata} delegasi`}
        pending={pending}
        onSubmit={() =>
          submit(
            () => akhiriDelegasi({ delegasiId: id, kunci: keyFor({ id }) }),
            () => {
              setOpen(false);
              document.getElementById('diberikan')?.focus();
            },
          )
        }
      >
        <ProblemNotice problem={problem} />
      </FormDialog>
    </>
  );
}
