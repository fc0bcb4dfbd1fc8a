'use client';

import { useState } from 'react';
import { Choice } from '#components/form/choice.tsx';
import { DateInput } from '#components/form/date-input.tsx';
import { TextArea } from '#components/form/text-area.tsx';
import { TextInput } from '#components/form/text-input.tsx';
import { Button } from '#components/ui/button.tsx';
import { formFields } from '../../../_components/form-fields.ts';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { useSubmit } from '../../../_components/use-submit.ts';
import { usulkan } from '../actions.ts';
import { bertentangan } from './bertentangan.ts';

const labels = {
  usul: 'Apa yang terjadi',
  noSertifikat: 'Nomor sertifikat',
  tanggalSertifikat: 'Tanggal sertifikat',
  catatan: 'Dari mana Anda tahu',
};
const pilihan = [
  { kode: 'diterima', label: 'Diterima Jamkrindo' },
  { kode: 'tidak_ada', label: 'Tidak ada di Jamkrindo' },
];

type Props = {
  readonly pengirimanId: string;
  readonly perluNomor: boolean;
  /** the guarantor has already sent the certificate's print */
  readonly adaCetakan: boolean;
};

/** The first person's proposal: what became of the letter, the guarantor's number where it was accepted, and where they know it from. */
export function UsulBaru({ pengirimanId, perluNomor, adaCetakan }: Props) {
  const [isian, setIsian] = useState({ usul: '', noSertifikat: '', tanggalSertifikat: '', catatan: '' });
  const [belumMemilih, setBelumMemilih] = useState(false);
  const { pending, problem, submit, keyFor } = useSubmit();
  const { field, fields } = formFields({ prefix: 'usul', labels, isian, onChange: setIsian, problem });

  function kirim() {
    const { usul } = isian;
    setBelumMemilih(usul === '');
    if (usul !== 'diterima' && usul !== 'tidak_ada') return;
    submit(() => usulkan({ ...isian, usul, pengirimanId, kunci: keyFor(isian) }));
  }

  return (
    <form
      aria-label="Usul penyelesaian"
      className="no-print mt-2 space-y-4 rounded-md border border-rule-strong bg-sunk p-4"
      onSubmit={(event) => {
        event.preventDefault();
        kirim();
      }}
    >
      <ProblemNotice problem={problem} fields={fields} />
      <Choice
        {...field('usul')}
        options={pilihan}
        showCodes={false}
        warning={adaCetakan && isian.usul === 'tidak_ada' ? bertentangan : undefined}
        error={belumMemilih && isian.usul === '' ? 'Pilih salah satu.' : undefined}
      />
      {perluNomor && isian.usul === 'diterima' && (
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
          <TextInput {...field('noSertifikat')} hint="Persis seperti pada cetakan, dengan spasinya" />
          <DateInput {...field('tanggalSertifikat')} />
        </div>
      )}
      <TextArea {...field('catatan')} max={500} hint="Misalnya: dibaca pada cetakan, atau telepon dengan siapa dan kapan" />
      <Button type="submit" kind="primary" pending={pending}>
        Usulkan
      </Button>
    </form>
  );
}
