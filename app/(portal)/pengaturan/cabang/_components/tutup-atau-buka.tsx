'use client';

import { useId, useState } from 'react';
import { DateInput } from '#components/form/date-input.tsx';
import { Button } from '#components/ui/button.tsx';
import { FormDialog } from '#components/ui/form-dialog.tsx';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { findingAt, useSubmit } from '../../../_components/use-submit.ts';
import { tutupAtauBuka } from '../actions.ts';

type Props = { readonly id: string; readonly nama: string; readonly sampai: string | null; readonly hariIni: string };

/** Gives a branch its last day for new filings, or takes it away again. */
export function TutupAtauBuka({ id, nama, sampai, hariIni }: Props) {
  const inputId = useId();
  const [open, setOpen] = useState(false);
  const [hari, setHari] = useState(hariIni);
  const { pending, problem, submit, keyFor } = useSubmit();
  const nilai = sampai ? '' : hari;
  const kata = sampai ? 'Buka kembali' : 'Tutup';
  return (
    <>
      <Button onClick={() => setOpen(true)}>{kata}</Button>
      <FormDialog
        open={open}
        onClose={() => pending || setOpen(false)}
        title={`${kata} ${nama}`}
        description={
          sampai
            ? 'Cabang ini menerima permohonan baru lagi.'
            : 'Sesudah hari terakhirnya cabang ini tidak menerima permohonan baru. Data dan orangnya tetap; klaim dan SPR atas penjaminannya tetap dapat diajukan.'
        }
        action={kata}
        pending={pending}
        onSubmit={() =>
          submit(
            () => tutupAtauBuka({ id, sampai: nilai, kunci: keyFor({ nilai }) }),
            () => setOpen(false),
          )
        }
      >
        {problem && problem.temuan.length === 0 && <ProblemNotice problem={problem} />}
        {!sampai && (
          <DateInput
            id={inputId}
            name="sampai"
            label="Hari terakhir menerima permohonan"
            value={hari}
            onChange={setHari}
            error={findingAt(problem, 'sampai')}
          />
        )}
      </FormDialog>
    </>
  );
}
