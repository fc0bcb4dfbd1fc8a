import { type Control, useController } from 'react-hook-form';
import type { NamaKertas } from '#lib/kertas/isian-kertas.ts';
import { KertasFields } from '../../../_components/kertas-fields.tsx';
import type { Nilai } from './isian.ts';

type Props = {
  readonly control: Control<Nilai>;
  readonly error: Readonly<Partial<Record<string, string>>>;
  readonly onKey: () => void;
};

/** Whether a filing was first written on paper, as fields of its form. */
export function KertasPermohonan({ control, error, onKey }: Props) {
  const { field: kertas } = useController({ control, name: 'kertas' });
  const { field: kertas_nomor } = useController({ control, name: 'kertas_nomor' });
  const { field: kertas_tanggal } = useController({ control, name: 'kertas_tanggal' });
  const { field: kertas_petugas } = useController({ control, name: 'kertas_petugas' });
  const bound = { kertas, kertas_nomor, kertas_tanggal, kertas_petugas };
  return (
    <KertasFields
      nilai={{
        kertas: kertas.value,
        kertas_nomor: kertas_nomor.value,
        kertas_tanggal: kertas_tanggal.value,
        kertas_petugas: kertas_petugas.value,
      }}
      onChange={(name: NamaKertas, value) => {
        bound[name].onChange(value);
        onKey();
      }}
      onBlur={(name: NamaKertas) => bound[name].onBlur()}
      error={(name) => error[name]}
    />
  );
}
