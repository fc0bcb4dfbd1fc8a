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
import { balikkan } from '../actions.ts';

const labels = { noSurat: 'Nomor surat koreksi', tanggal: 'Tanggal surat', alasan: 'Alasan' };
const awal = { noSurat: '', tanggal: '', alasan: '' };

/** Takes back an instalment that stands: agreed with Jamkrindo by letter, noted here; the line stays, struck through. */
export function Balikkan({ angsuranId, ke }: { readonly angsuranId: string; readonly ke: number }) {
  const [open, setOpen] = useState(false);
  const [isian, setIsian] = useState(awal);
  const { pending, problem, submit, keyFor } = useSubmit();
  const { field, fields } = formFields({ prefix: `balik-${ke}`, labels, isian, onChange: setIsian, problem });
  const isi = { angsuranId, isian };
  return (
    <>
      <Button size="small" kind="quiet" aria-label={`Balikkan angsuran ke-${ke}`} onClick={() => setOpen(true)}>
        Balikkan
      </Button>
      <FormDialog
        open={open}
        onClose={() => setOpen(false)}
        title={`Balikkan angsuran ke-${ke}?`}
        description="Koreksi disepakati dengan Jamkrindo lewat surat; tidak ada yang dikirim dari sini. Baris angsuran tetap terlihat dan dicoret, saldonya kembali seperti sebelum angsuran ini."
        kind="danger"
        action="Balikkan angsuran"
        pending={pending}
        onSubmit={() =>
          submit(
            () => balikkan({ ...isi, kunci: keyFor(isi) }),
            () => setOpen(false),
          )
        }
      >
        <ProblemNotice problem={problem} fields={fields} />
        <TextInput {...field('noSurat')} hint="Surat yang menyepakati koreksi ini" />
        <DateInput {...field('tanggal')} />
        <TextArea {...field('alasan')} max={400} />
      </FormDialog>
    </>
  );
}
