'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { FormDialog } from '#components/ui/form-dialog.tsx';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { useSubmit } from '../../../_components/use-submit.ts';
import { tarikPindah } from '../../pindah-actions.ts';

/** Takes back one's own proposal to move a debtor, after asking. */
export function TarikPindah({ persetujuanId, ke }: { readonly persetujuanId: string; readonly ke: string }) {
  const [open, setOpen] = useState(false);
  const { pending, problem, submit, keyFor } = useSubmit();
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        Tarik usul
      </Button>
      <FormDialog
        open={open}
        onClose={() => pending || setOpen(false)}
        title="Tarik usul pindah unit kerja"
        description={`Debitur tetap di unit ini. Usul ke ${ke} dapat dibuat lagi kapan saja.`}
        action="Tarik usul"
        pending={pending}
        onSubmit={() =>
          submit(
            () => tarikPindah({ persetujuanId, kunci: keyFor({ persetujuanId }) }),
            () => setOpen(false),
          )
        }
      >
        <ProblemNotice problem={problem} />
      </FormDialog>
    </>
  );
}
