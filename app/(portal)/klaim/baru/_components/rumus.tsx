import { Button } from '#components/ui/button.tsx';
import type { NilaiKlaim } from '#lib/klaim/hitung-klaim.ts';
import type { Perjanjian } from '#lib/referensi/perjanjian.ts';
import { formatRupiah } from '#lib/rupiah.ts';
import type { Nilai } from './isian.ts';

type Props = {
  readonly perjanjian: Perjanjian | null;
  readonly plafon: string;
  readonly nilai: Nilai;
  readonly hitungan: NilaiKlaim | null;
  readonly onPakai: (nilai: string) => void;
};

/** How the amount comes about, in the figures typed so far. */
export function Rumus({ perjanjian, plafon, nilai, hitungan, onPakai }: Props) {
  if (!perjanjian)
    return (
      <p className="rounded-md border border-wait bg-wait-wash px-3 py-2.5">
        Belum ada perjanjian kerja sama yang berlaku untuk produk ini, jadi nilai klaim tidak dihitung. Isi sendiri, atau minta
        administrator melengkapi Perjanjian di Referensi.
      </p>
    );
  const persen = `${perjanjian.coveragePersen.replace(/\.?0+$/, '').replace('.', ',')} %`;
  const dasar = perjanjian.klaimDenganBunga
    ? `(${formatRupiah(baca(nilai.tunggakan_pokok))} + ${formatRupiah(baca(nilai.tunggakan_bunga))})`
    : formatRupiah(baca(nilai.tunggakan_pokok));
  return (
    <div className="rounded-md border border-rule-strong bg-sunk px-3 py-2.5" aria-live="polite">
      <p className="text-faint">
        {persen} × {perjanjian.klaimDenganBunga ? '(pokok + bunga)' : 'pokok'}, paling banyak {persen} × plafon, menurut PKS{' '}
        {perjanjian.nomor}
        {perjanjian.contoh && ' (contoh bawaan, belum perjanjian Anda)'}
      </p>
      {hitungan ? (
        <>
          <p className="mt-1 tabular-nums">
            {persen} × {dasar} = <strong className="font-semibold whitespace-nowrap">{formatRupiah(hitungan.hitungan)}</strong>
          </p>
          <p className={hitungan.dibatasi ? 'tabular-nums font-medium text-wait' : 'tabular-nums text-soft'}>
            {hitungan.dibatasi ? 'Dibatasi' : 'Paling banyak'} {persen} × {formatRupiah(plafon)} = {formatRupiah(hitungan.batas)}
          </p>
          {!sama(nilai.nilai_tuntutan_klaim, hitungan.nilai) && (
            <div className="mt-2">
              <Button size="small" onClick={() => onPakai(hitungan.nilai)}>
                Pakai {formatRupiah(hitungan.nilai)}
              </Button>
            </div>
          )}
        </>
      ) : (
        <p className="mt-1 text-soft">Isi tunggakan pokok dan bunga; hasilnya tampil di sini.</p>
      )}
    </div>
  );
}

const RUPIAH = /^\d+(\.\d{1,2})?$/;
const baca = (value: string) => (RUPIAH.test(value) ? value : '0');

function sama(a: string, b: string): boolean {
  return RUPIAH.test(a) && RUPIAH.test(b) && formatRupiah(a) === formatRupiah(b);
}
