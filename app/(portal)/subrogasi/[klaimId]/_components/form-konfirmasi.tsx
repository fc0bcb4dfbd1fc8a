'use client';

import { useState } from 'react';
import { RupiahInput } from '#components/form/rupiah-input.tsx';
import { Button } from '#components/ui/button.tsx';
import { formatRupiah, fromSen, toSen } from '#lib/rupiah.ts';
import { adalahNilai } from '#lib/subrogasi/hitung-bagian.ts';
import { formFields } from '../../../_components/form-fields.ts';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { useSubmit } from '../../../_components/use-submit.ts';
import { bayar } from '../actions.ts';

type Props = {
  readonly angsuranId: string;
  readonly ke: number;
  /** as filed, rupiah */
  readonly diajukan: string;
  readonly onSent: () => void;
  readonly onClose: () => void;
};

/** The second letter of an instalment: the value that was truly paid; what is less than filed is carried over. */
export function FormKonfirmasi({ angsuranId, ke, diajukan, onSent, onClose }: Props) {
  const [isian, setIsian] = useState({ nilai: diajukan.replace(/\.00$/, '') });
  const { pending, problem, submit, keyFor } = useSubmit();
  const { field, fields } = formFields({
    prefix: `konfirmasi-${ke}`,
    labels: { nilai: 'Nilai yang dibayar' },
    isian,
    onChange: setIsian,
    problem,
  });
  const kurang = adalahNilai(isian.nilai) ? toSen(diajukan) - toSen(isian.nilai) : 0n;
  const isi = { angsuranId, nilai: isian.nilai };
  return (
    <form
      aria-label={`Konfirmasi pembayaran angsuran ke-${ke}`}
      className="no-print mt-3 rounded-md border border-rule-strong bg-sunk p-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit(() => bayar({ ...isi, kunci: keyFor(isi) }), onSent);
      }}
    >
      <h3 className="mb-3 text-base font-semibold">Konfirmasi pembayaran angsuran ke-{ke}</h3>
      <div className="max-w-md space-y-4">
        <ProblemNotice problem={problem} fields={fields} />
        <RupiahInput
          {...field('nilai')}
          hint={`Diajukan ${formatRupiah(diajukan)}`}
          warning={
            kurang > 0n
              ? `Kurang ${formatRupiah(fromSen(kurang))}: tetap terutang dan dibawa ke angsuran berikutnya.`
              : kurang < 0n
                ? 'Melebihi nilai yang diajukan. Kelebihannya diajukan sebagai angsuran lain.'
                : undefined
          }
        />
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
