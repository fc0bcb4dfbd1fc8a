'use client';

import type { Control } from 'react-hook-form';
import { FormGroup } from '#components/form/form-layout.tsx';
import { type Kelompok, kelompokLabel, kolomPengajuan, type NamaKolom } from '#lib/covering/fields.ts';
import type { Nilai } from './isian.ts';
import { KolomInput } from './kolom-input.tsx';
import type { DaftarKode } from './temuan.ts';

type Pesan = Readonly<Partial<Record<NamaKolom, string>>>;

type Props = {
  readonly kelompok: Kelompok;
  readonly control: Control<Nilai>;
  readonly nilai: Partial<Nilai>;
  readonly daftar: DaftarKode;
  readonly error: Pesan;
  readonly warning: Pesan;
  readonly wajib: Pesan;
  readonly onKey: () => void;
};

/** The fields of one group; a conditional field unfolds below its cause and folds away with it, its text kept. */
export function KelompokFields({ kelompok, control, nilai, daftar, error, warning, wajib, onKey }: Props) {
  const { label, hint } = kelompokLabel[kelompok];
  const tampil = kolomPengajuan.filter(
    ({ kelompok: milik, tampilBila }) =>
      milik === kelompok && (!tampilBila || tampilBila.isi.includes(nilai[tampilBila.field as NamaKolom] ?? '')),
  );
  return (
    <FormGroup id={`kelompok-${kelompok}`} title={label} intro={hint}>
      {tampil.map((kolom) => (
        <div
          key={kolom.field}
          className={
            kolom.tampilBila &&
            'grid grid-rows-[1fr] transition-[grid-template-rows] motion-reduce:transition-none starting:grid-rows-[0fr]'
          }
        >
          <div className={kolom.tampilBila && 'min-h-0'}>
            <KolomInput
              kolom={kolom}
              control={control}
              options={kolom.daftar ? daftar[kolom.daftar] : undefined}
              error={error[kolom.field]}
              warning={error[kolom.field] ? undefined : warning[kolom.field]}
              wajibKarena={wajib[kolom.field]}
              onKey={onKey}
            />
          </div>
        </div>
      ))}
      {kelompok === 'penjaminan' && <p className="text-soft">Nomor referensi dibuat portal saat dikirim.</p>}
    </FormGroup>
  );
}
