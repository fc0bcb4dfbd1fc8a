'use client';

import { useState } from 'react';
import { DateInput } from '#components/form/date-input.tsx';
import { TextInput } from '#components/form/text-input.tsx';
import { Button } from '#components/ui/button.tsx';
import { formFields } from '../../../_components/form-fields.ts';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { useSubmit } from '../../../_components/use-submit.ts';
import { catat } from '../actions.ts';

const labels = { noSertifikat: 'Nomor sertifikat', tanggalSertifikat: 'Tanggal sertifikat' };

/** Writes down a certificate's number as read on its print, where the guarantor's answer came without. */
export function CatatNomor({ penjaminanId }: { readonly penjaminanId: string }) {
  const [isian, setIsian] = useState({ noSertifikat: '', tanggalSertifikat: '' });
  const { pending, problem, submit, keyFor } = useSubmit();
  const { field, fields } = formFields({ prefix: 'catat', labels, isian, onChange: setIsian, problem });
  return (
    <form
      aria-label="Catat nomor sertifikat"
      className="no-print mt-4 rounded-md border border-rule-strong bg-sunk p-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit(() => catat({ ...isian, penjaminanId, kunci: keyFor(isian) }));
      }}
    >
      <h3 className="text-base font-semibold">Catat nomor sertifikat</h3>
      <p className="mt-0.5 mb-3 text-soft">
        Jamkrindo menerima penjaminan ini tanpa menyebut nomornya. Catat di sini bila Anda memegang cetakannya.
      </p>
      <div className="space-y-4">
        <ProblemNotice problem={problem} fields={fields} />
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
          <TextInput {...field('noSertifikat')} hint="Persis seperti tertulis, dengan spasinya" />
          <DateInput {...field('tanggalSertifikat')} />
        </div>
        <Button type="submit" pending={pending}>
          Catat nomor
        </Button>
      </div>
    </form>
  );
}
