'use client';

import { useState } from 'react';
import { DateInput } from '#components/form/date-input.tsx';
import { TextArea } from '#components/form/text-area.tsx';
import { TextInput } from '#components/form/text-input.tsx';
import { Button } from '#components/ui/button.tsx';
import { FormDialog } from '#components/ui/form-dialog.tsx';
import { formFields } from '../../../_components/form-fields.ts';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { useSubmit } from '../../../_components/use-submit.ts';
import { tarik } from '../actions.ts';

const labels = { noSurat: 'Nomor surat penarikan', tanggal: 'Tanggal surat', alasan: 'Alasan' };

/** Takes a claim back before it is paid. */
export function TarikKlaim({ klaimId }: { readonly klaimId: string }) {
  const [open, setOpen] = useState(false);
  const [isian, setIsian] = useState({ noSurat: '', tanggal: '', alasan: '' });
  const { pending, problem, submit, keyFor } = useSubmit();
  const { field, fields } = formFields({ prefix: 'tarik', labels, isian, onChange: setIsian, problem });
  return (
    <>
      <Button kind="danger" onClick={() => setOpen(true)}>
        Tarik klaim
      </Button>
      <FormDialog
        open={open}
        onClose={() => setOpen(false)}
        title="Tarik klaim"
        description="Penarikan disampaikan kepada Jamkrindo dengan surat, di luar portal; catat suratnya di sini. Hak klaim tetap ada, dan klaim baru memakai nomor surat lain."
        kind="danger"
        action="Tarik klaim"
        pending={pending}
        onSubmit={() =>
          submit(
            () => tarik({ ...isian, klaimId, kunci: keyFor(isian) }),
            () => setOpen(false),
          )
        }
      >
        <ProblemNotice problem={problem} fields={fields} />
        <TextInput {...field('noSurat')} />
        <DateInput {...field('tanggal')} />
        <TextArea {...field('alasan')} rows={2} max={500} hint="Misalnya: debitur melunasi tunggakannya." />
      </FormDialog>
    </>
  );
}
