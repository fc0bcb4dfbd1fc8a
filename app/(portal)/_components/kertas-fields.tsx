import { CheckRow } from '#components/form/check-row.tsx';
import { DateInput } from '#components/form/date-input.tsx';
import { TextInput } from '#components/form/text-input.tsx';
import { type IsianKertas, labelKertas, type NamaKertas } from '#lib/kertas/isian-kertas.ts';
import { CONTOH_NOMOR } from '#lib/kertas/nomor-formulir.ts';

type Props = {
  /** begins the id of every control, where another form of the page asks the same */
  readonly prefix?: string;
  readonly nilai: IsianKertas;
  readonly onChange: (field: NamaKertas, value: string) => void;
  readonly onBlur?: (field: NamaKertas) => void;
  readonly error: (field: NamaKertas) => string | undefined;
};

/** The quiet choice of a filing that was first written on paper; chosen, it asks which form, when, and by whom. */
export function KertasFields({ prefix = '', nilai, onChange, onBlur, error }: Props) {
  const field = (name: NamaKertas) => ({
    id: `${prefix}${name}`,
    name,
    label: labelKertas[name],
    value: nilai[name] ?? '',
    onChange: (value: string) => onChange(name, value),
    onBlur: () => onBlur?.(name),
    error: error(name),
    required: true,
  });
  return (
    <div className="space-y-5">
      <CheckRow
        id={`${prefix}kertas`}
        label={labelKertas.kertas}
        note="Pilih bila isian ini lebih dulu ditulis tangan, karena portal tidak dapat dipakai."
        checked={Boolean(nilai.kertas)}
        onChange={(checked) => onChange('kertas', checked ? 'ya' : '')}
      />
      {nilai.kertas && (
        <div className="space-y-6 border-l-2 border-rule-strong pl-4">
          <TextInput {...field('kertas_nomor')} hint={`Tercetak di kanan atas formulir, misalnya ${CONTOH_NOMOR}.`} />
          <DateInput {...field('kertas_tanggal')} hint="Hari formulir itu diisi dengan tangan." />
          <TextInput {...field('kertas_petugas')} hint="Nama yang tertulis pada tempat tanda tangan." />
        </div>
      )}
    </div>
  );
}
