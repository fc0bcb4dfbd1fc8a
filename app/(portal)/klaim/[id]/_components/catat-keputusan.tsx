'use client';

import { useState } from 'react';
import { Choice } from '#components/form/choice.tsx';
import { DateInput } from '#components/form/date-input.tsx';
import { RupiahInput } from '#components/form/rupiah-input.tsx';
import { TextArea } from '#components/form/text-area.tsx';
import { TextInput } from '#components/form/text-input.tsx';
import { Button } from '#components/ui/button.tsx';
import { FormDialog } from '#components/ui/form-dialog.tsx';
import { formFields } from '../../../_components/form-fields.ts';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { useSubmit } from '../../../_components/use-submit.ts';
import { catatPutusan } from '../actions.ts';

const labels = {
  putusan: 'Putusan',
  nomor: 'Nomor surat keputusan',
  tanggal: 'Tanggal keputusan',
  nilaiPokok: 'Pokok yang disetujui',
  nilaiBunga: 'Bunga yang disetujui',
  alasan: 'Alasan penolakan',
};
const kosong = { putusan: '', nomor: '', tanggal: '', nilaiPokok: '', nilaiBunga: '', alasan: '' };
const pilihan = [
  { kode: 'disetujui', label: 'Disetujui' },
  { kode: 'ditolak', label: 'Ditolak' },
];

/** Writes down a decision that came by letter and not by J-FUSION; `ulang`: one was noted already, and this one takes its place. */
export function CatatKeputusan({ klaimId, ulang }: { readonly klaimId: string; readonly ulang: boolean }) {
  const [open, setOpen] = useState(false);
  const [isian, setIsian] = useState(kosong);
  const { pending, problem, submit, keyFor } = useSubmit();
  const { field, fields } = formFields({ prefix: 'putusan', labels, isian, onChange: setIsian, problem });
  const simpan = () =>
    submit(
      () => catatPutusan({ ...isian, klaimId, kunci: keyFor(isian) }),
      () => {
        setOpen(false);
        setIsian(kosong);
      },
    );
  return (
    <div className="no-print mt-2">
      <Button size="small" onClick={() => setOpen(true)}>
        {ulang ? 'Perbaiki keputusan yang dicatat' : 'Catat keputusan dari surat'}
      </Button>
      <FormDialog
        open={open}
        onClose={() => setOpen(false)}
        title={ulang ? 'Perbaiki keputusan yang dicatat' : 'Catat keputusan dari surat'}
        description={`Untuk keputusan yang datang di atas kertas. Nama Anda dan waktunya tercatat di sampingnya${ulang ? '; catatan yang lama tetap tersimpan' : ''}.`}
        action="Catat keputusan"
        pending={pending}
        onSubmit={simpan}
      >
        <ProblemNotice problem={problem} fields={fields} />
        <Choice {...field('putusan')} options={pilihan} showCodes={false} />
        <TextInput {...field('nomor')} />
        <DateInput {...field('tanggal')} />
        {isian.putusan === 'disetujui' && (
          <>
            <RupiahInput {...field('nilaiPokok')} />
            <RupiahInput {...field('nilaiBunga')} hint="Tulis 0 bila tidak ada." />
          </>
        )}
        {isian.putusan === 'ditolak' && <TextArea {...field('alasan')} rows={2} max={500} />}
      </FormDialog>
    </div>
  );
}
