'use client';

import { CodeCombobox } from '#components/form/code-combobox.tsx';
import { DateInput } from '#components/form/date-input.tsx';
import { RupiahInput } from '#components/form/rupiah-input.tsx';
import { TextInput } from '#components/form/text-input.tsx';
import { Button } from '#components/ui/button.tsx';
import { formatRupiah } from '#lib/rupiah.ts';
import { formatTanggal } from '#lib/tanggal.ts';
import { formFields } from '../../../_components/form-fields.ts';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { useSubmit } from '../../../_components/use-submit.ts';
import { bayar } from '../actions.ts';
import { gantiInvoice, type Invoice, type IsianBayar, melebihi, type Tahun } from './isian-bayar.ts';

type Props = {
  readonly penjaminanId: string;
  readonly tahun: Tahun;
  readonly invoice: readonly Invoice[];
  readonly isian: IsianBayar;
  readonly onChange: (isian: IsianBayar) => void;
  readonly onSent: () => void;
  readonly onClose: () => void;
};

const labels = {
  nilai: 'Nilai yang dibayar',
  noReferensi: 'Nomor referensi pembayaran',
  tglReferensi: 'Tanggal pembayaran',
  noInvoice: 'Nomor invoice',
  tglInvoice: 'Tanggal invoice',
  noRekeningAsal: 'Rekening asal',
} satisfies Record<keyof IsianBayar, string>;

/** The form that confirms one payment of a year's IJP to the guarantor. What is typed lives with the caller, so that nothing is lost. */
export function BayarTahun({ penjaminanId, tahun, invoice, isian, onChange, onSent, onClose }: Props) {
  const { pending, problem, submit, keyFor } = useSubmit();
  const { field, fields } = formFields({ prefix: `bayar-${tahun.tahunKe}`, labels, isian, onChange, problem });
  const dikenal = invoice.some((row) => row.nomor === isian.noInvoice);
  const isi = { ...isian, penjaminanId, tahunKe: tahun.tahunKe };
  return (
    <form
      aria-label={`Konfirmasi pembayaran IJP tahun ke-${tahun.tahunKe}`}
      className="no-print mt-3 rounded-md border border-rule-strong bg-sunk p-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit(() => bayar({ ...isi, kunci: keyFor(isi) }), onSent);
      }}
    >
      <h3 className="mb-3 text-base font-semibold">Konfirmasi pembayaran tahun ke-{tahun.tahunKe}</h3>
      <div className="space-y-4">
        <ProblemNotice problem={problem} fields={fields} />
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
          <RupiahInput
            {...field('nilai')}
            hint={`Sisa tagihan ${formatRupiah(tahun.sisa)}`}
            warning={melebihi(isian.nilai, tahun.sisa) ? 'Melebihi sisa tagihan tahun ini.' : undefined}
          />
          <TextInput {...field('noRekeningAsal')} required={false} hint="Rekening yang didebit" />
          <TextInput {...field('noReferensi')} hint="Nomor pada bukti transfer" />
          <DateInput {...field('tglReferensi')} />
          {invoice.length > 0 ? (
            <CodeCombobox
              {...field('noInvoice')}
              onChange={(value) => onChange(gantiInvoice(isian, value, invoice))}
              options={invoice.map((row) => ({ kode: row.nomor, label: formatTanggal(row.tanggal) }))}
              placeholder="Pilih atau ketik nomor"
              hint="Pilih yang dikenal, atau ketik nomor lain"
            />
          ) : (
            <TextInput {...field('noInvoice')} hint="Seperti pada tagihan Jamkrindo" />
          )}
          <DateInput {...field('tglInvoice')} readOnly={dikenal} hint={dikenal ? 'Dari invoice yang dikenal' : undefined} />
        </div>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" kind="primary" pending={pending}>
            Kirim konfirmasi ke Jamkrindo
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Tutup
          </Button>
        </div>
      </div>
    </form>
  );
}
