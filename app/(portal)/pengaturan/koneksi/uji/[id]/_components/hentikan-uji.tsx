'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { FormDialog } from '#components/ui/form-dialog.tsx';
import { ProblemNotice } from '../../../../../_components/problem-notice.tsx';
import { useSubmit } from '../../../../../_components/use-submit.ts';
import { hentikan } from '../../actions.ts';

/** Stops a test after asking; what it found so far stays. */
export function HentikanUji({ ujiId }: { readonly ujiId: string }) {
  const [open, setOpen] = useState(false);
  const { pending, problem, submit, keyFor } = useSubmit();
  const run = () =>
    submit(
      () => hentikan({ kunci: keyFor({ ujiId }), ujiId }),
      () => setOpen(false),
    );
  return (
    <>
      <Button kind="danger" onClick={() => setOpen(true)}>
        Hentikan
      </Button>
      <FormDialog
        open={open}
        onClose={() => setOpen(false)}
        title="Hentikan pengujian?"
        description="Panggilan yang sedang berjalan diselesaikan, sesudahnya tidak ada lagi yang dikirim. Yang sudah ditemukan tetap tersimpan; untuk melanjutkan, jalankan pengujian baru."
        kind="danger"
        action="Hentikan"
        pending={pending}
        onSubmit={run}
      >
        <ProblemNotice problem={problem} />
      </FormDialog>
    </>
  );
}
