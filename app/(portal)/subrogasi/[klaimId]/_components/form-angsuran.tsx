'use client';

import { useState } from 'react';
import { DateInput } from '#components/form/date-input.tsx';
import { RupiahInput } from '#components/form/rupiah-input.tsx';
import { TextInput } from '#components/form/text-input.tsx';
import { Button } from '#components/ui/button.tsx';
import { labelKertas } from '#lib/kertas/isian-kertas.ts';
import { formatRupiah, toSen } from '#lib/rupiah.ts';
import { type KelompokAngsuran, type KolomAngsuran, kelompokAngsuran, kolomAngsuran } from '#lib/subrogasi/fields.ts';
import { adalahNilai, hitungBagian } from '#lib/subrogasi/hitung-bagian.ts';
import { formFields } from '../../../_components/form-fields.ts';
import { KertasFields } from '../../../_components/kertas-fields.tsx';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { findingAt, useSubmit } from '../../../_components/use-submit.ts';
import { ajukan } from '../actions.ts';
import { type Dasar, gantiIsian, type Isian } from './isian-angsuran.ts';
import { RumusBagian } from './rumus-bagian.tsx';

type Props = {
  readonly klaimId: string;
  readonly judul: string;
  readonly koreksiDariId: string | null;
  readonly awal: Isian;
  readonly dasar: Dasar;
  readonly onSent: () => void;
  readonly onClose: () => void;
};

const inputs = { rupiah: RupiahInput, tanggal: DateInput, teks: TextInput };
const labels = {
  ...(Object.fromEntries(kolomAngsuran.map(({ field, label }) => [field, label])) as Record<KolomAngsuran['field'], string>),
  ...labelKertas,
};

/** The form of one instalment: what the debtor paid, what is sent of it, the letter and the transfer. */
export function FormAngsuran({ klaimId, judul, koreksiDariId, awal, dasar, onSent, onClose }: Props) {
  const [isian, setIsian] = useState(awal);
  const { pending, problem, submit, keyFor } = useSubmit();
  const onChange = (baru: Isian) => setIsian((lama) => gantiIsian(lama, baru, dasar));
  const { field, fields } = formFields({ prefix: 'angsuran', labels, isian, onChange, problem });
  const isi = { klaimId, isian, koreksiDariId };
  return (
    <form
      aria-label={judul}
      className="no-print mt-3 rounded-md border border-rule-strong bg-sunk p-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit(() => ajukan({ ...isi, kunci: keyFor(isi) }), onSent);
      }}
    >
      <h3 className="mb-3 text-base font-semibold">{judul}</h3>
      <div className="space-y-4">
        <ProblemNotice problem={problem} fields={fields} />
        {(Object.keys(kelompokAngsuran) as KelompokAngsuran[]).map((kelompok) => (
          <fieldset key={kelompok} className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
            <legend className="mb-2 text-sm font-semibold text-soft">{kelompokAngsuran[kelompok]}</legend>
            {kelompok === 'penagihan' && <RumusBagian tertagih={isian.nilai_tertagih} dasar={dasar} />}
            {kolomAngsuran
              .filter((kolom) => kolom.kelompok === kelompok)
              .map((kolom) => {
                const Input = inputs[kolom.kind];
                const setoran = kolom.field === 'nilai_subrogasi';
                return (
                  <Input
                    key={kolom.field}
                    {...field(kolom.field)}
                    required={kolom.wajib ? undefined : false}
                    hint={setoran ? `Dapat diajukan paling banyak ${formatRupiah(dasar.sisa)}` : kolom.hint}
                    warning={setoran && !findingAt(problem, kolom.field) ? peringatan(isian, dasar) : undefined}
                  />
                );
              })}
          </fieldset>
        ))}
        {koreksiDariId === null && (
          <KertasFields
            prefix="angsuran-"
            nilai={isian}
            onChange={(nama, value) => onChange({ ...isian, [nama]: value })}
            error={(nama) => findingAt(problem, nama)}
          />
        )}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" kind="primary" pending={pending}>
            Kirim pengajuan ke Jamkrindo
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Tutup
          </Button>
        </div>
      </div>
    </form>
  );
}

/** Why what is to be sent will be refused, before it is. */
function peringatan({ nilai_tertagih: tertagih, nilai_subrogasi: nilai }: Isian, dasar: Dasar): string | undefined {
  const bagian = hitungBagian({ ...dasar, tertagih });
  if (!bagian || !adalahNilai(nilai)) return undefined;
  const [sedikit, banyak] = [bagian.paling_sedikit, bagian.paling_banyak];
  if (toSen(nilai) >= toSen(sedikit) && toSen(nilai) <= toSen(banyak)) return undefined;
  return `Menurut perjanjian harus antara ${formatRupiah(sedikit)} dan ${formatRupiah(banyak)}.`;
}
