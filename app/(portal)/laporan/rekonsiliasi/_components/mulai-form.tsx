'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Choice } from '#components/form/choice.tsx';
import { CodeCombobox } from '#components/form/code-combobox.tsx';
import { DateInput } from '#components/form/date-input.tsx';
import { Button } from '#components/ui/button.tsx';
import { FormDialog } from '#components/ui/form-dialog.tsx';
import { formFields } from '../../../_components/form-fields.ts';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { useSubmit } from '../../../_components/use-submit.ts';
import { mulai } from '../actions.ts';

const labels = { jenis: 'Yang dicocokkan', cabangId: 'Cabang', dari: 'Dari tanggal', sampai: 'Sampai tanggal' };
const jenis = [
  { kode: 'ijp', label: 'IJP tiap sertifikat' },
  { kode: 'klaim', label: 'Keputusan klaim' },
];

type Cabang = { readonly id: string; readonly kodeUker: string; readonly nama: string };
type Props = { readonly cabang: readonly Cabang[]; readonly awal: { readonly dari: string; readonly sampai: string } };

/** Begins a reconciliation: what, of which branch, of which period; then goes to its page. */
export function MulaiForm({ cabang, awal }: Props) {
  const [open, setOpen] = useState(false);
  const [isian, setIsian] = useState({ jenis: 'ijp', cabangId: cabang[0]?.kodeUker ?? '', ...awal });
  const { pending, problem, submit, keyFor } = useSubmit();
  const { field, fields } = formFields({ prefix: 'rekonsiliasi', labels, isian, onChange: setIsian, problem });
  const router = useRouter();
  const kirim = () =>
    submit(
      () =>
        mulai({
          kunci: keyFor(isian),
          jenis: isian.jenis === 'klaim' ? 'klaim' : 'ijp',
          cabangId: cabang.find(({ kodeUker }) => kodeUker === isian.cabangId)?.id ?? '',
          dari: isian.dari,
          sampai: isian.sampai,
        }),
      ({ id }) => router.push(`/laporan/rekonsiliasi/${id}`),
    );
  return (
    <>
      <Button kind="primary" onClick={() => setOpen(true)}>
        Mulai rekonsiliasi
      </Button>
      <FormDialog
        wide
        open={open}
        onClose={() => setOpen(false)}
        title="Mulai rekonsiliasi"
        description={
          <p>
            Portal menanyakan tiap sertifikat atau klaim kepada Jamkrindo, satu per satu di belakang layar, paling banyak 500 sekaligus.
            Pekerjaan lain didahulukan. Buku kami tidak diubah oleh jawabannya.
          </p>
        }
        action="Mulai dan tanyakan"
        pending={pending}
        onSubmit={kirim}
      >
        <ProblemNotice problem={problem} fields={fields} />
        <Choice {...field('jenis')} options={jenis} showCodes={false} />
        {cabang.length > 1 && (
          <CodeCombobox {...field('cabangId')} options={cabang.map(({ kodeUker, nama }) => ({ kode: kodeUker, label: nama }))} />
        )}
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
          <DateInput {...field('dari')} hint={isian.jenis === 'klaim' ? 'Tanggal klaim diajukan' : 'Tanggal sertifikat'} />
          <DateInput {...field('sampai')} />
        </div>
      </FormDialog>
    </>
  );
}
