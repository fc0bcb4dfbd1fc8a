'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { FormDialog } from '#components/ui/form-dialog.tsx';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { useSubmit } from '../../../_components/use-submit.ts';
import { buat } from '../actions.ts';

/** Makes a new signing key as a candidate; nothing changes before it is taken into use. */
export function MakeKey() {
  const [open, setOpen] = useState(false);
  const { pending, problem, submit, keyFor } = useSubmit();
  const run = () =>
    submit(
      () => buat(keyFor({})),
      () => setOpen(false),
    );
  return (
    <>
      <Button onClick={() => setOpen(true)}>Buat kunci baru</Button>
      <FormDialog
        open={open}
        onClose={() => setOpen(false)}
        title="Buat kunci baru"
        description="Portal membuat pasangan kunci RSA 2048 bit dan menyimpan bagian privatnya tersegel. Kunci yang sekarang tetap dipakai sampai Anda menggantinya."
        action="Buat kunci"
        pending={pending}
        onSubmit={run}
      >
        <ProblemNotice problem={problem} />
      </FormDialog>
    </>
  );
}
