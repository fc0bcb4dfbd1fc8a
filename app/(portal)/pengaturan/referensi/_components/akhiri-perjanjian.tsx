'use client';

import { useId, useState } from 'react';
import { DateInput } from '#components/form/date-input.tsx';
import { Button } from '#components/ui/button.tsx';
import { FormDialog } from '#components/ui/form-dialog.tsx';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { findingAt, useSubmit } from '../../../_components/use-submit.ts';
import { akhiriPks } from '../actions.ts';

/** Asks for an agreement's last day. */
export function AkhiriPerjanjian({ id, nomor }: { readonly id: string; readonly nomor: string }) {
  const inputId = useId();
  const [open, setOpen] = useState(false);
  const [sampai, setSampai] = useState('');
  const { pending, problem, submit, keyFor } = useSubmit();
  return (
    <>
      <Button onClick={() => setOpen(true)}>Akhiri</Button>
      <FormDialog
        open={open}
        onClose={() => pending || setOpen(false)}
        title={`Akhiri perjanjian ${nomor}`}
        description="Penjaminan sesudah hari terakhirnya tidak lagi memakai perjanjian ini. Klaim yang sudah memakainya tidak berubah."
        action="Akhiri perjanjian"
        pending={pending}
        onSubmit={() =>
          submit(
            () => akhiriPks({ id, sampai, kunci: keyFor({ sampai }) }),
            () => setOpen(false),
          )
        }
      >
        {problem && problem.temuan.length === 0 && <ProblemNotice problem={problem} />}
        <DateInput
          id={inputId}
          name="sampai"
          label="Hari terakhir berlaku"
          value={sampai}
          onChange={setSampai}
          error={findingAt(problem, 'sampai')}
        />
      </FormDialog>
    </>
  );
}
