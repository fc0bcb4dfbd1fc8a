'use client';

import { useState } from 'react';
import { DateInput } from '#components/form/date-input.tsx';
import { RupiahInput } from '#components/form/rupiah-input.tsx';
import { TextInput } from '#components/form/text-input.tsx';
import { Button } from '#components/ui/button.tsx';
import { FormDialog } from '#components/ui/form-dialog.tsx';
import { formFields } from '../../../_components/form-fields.ts';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { useSubmit } from '../../../_components/use-submit.ts';
import { catatBayar } from '../actions.ts';

const labels = { tanggal: 'Tanggal uang masuk', nilai: 'Nilai yang diterima', noReferensi: 'Nomor referensi transfer' };

/** Writes down money of the guarantor that was seen on the bank's account. `sisa`: what is still to be paid of what was approved. */
export function CatatPembayaran({ klaimId, sisa }: { readonly klaimId: string; readonly sisa: string | null }) {
  const [open, setOpen] = useState(false);
  const [isian, setIsian] = useState({ tanggal: '', nilai: sisa ?? '', noReferensi: '' });
  const { pending, problem, submit, keyFor } = useSubmit();
  const { field, fields } = formFields({ prefix: 'bayar', labels, isian, onChange: setIsian, problem });
  const simpan = () =>
    submit(
      () => catatBayar({ ...isian, klaimId, kunci: keyFor(isian) }),
      () => {
        setOpen(false);
        setIsian({ tanggal: '', nilai: '', noReferensi: '' });
      },
    );
  return (
    <div className="no-print mt-2">
      <Button size="small" onClick={() => setOpen(true)}>
        Catat pembayaran
      </Button>
      <FormDialog
        open={open}
        onClose={() => setOpen(false)}
        title="Catat pembayaran klaim"
        description="Untuk uang klaim yang sudah masuk ke rekening bank. Nama Anda dan waktunya tercatat di sampingnya."
        action="Catat pembayaran"
        pending={pending}
        onSubmit={simpan}
      >
        <ProblemNotice problem={problem} fields={fields} />
        <DateInput {...field('tanggal')} />
        <RupiahInput {...field('nilai')} />
        <TextInput {...field('noReferensi')} />
      </FormDialog>
    </div>
  );
}
