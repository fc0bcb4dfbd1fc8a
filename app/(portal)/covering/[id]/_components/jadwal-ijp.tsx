'use client';

import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import { toSen } from '#lib/rupiah.ts';
import { BayarTahun } from './bayar-tahun.tsx';
import { bawaanBayar, type Invoice, type IsianBayar, type Tahun } from './isian-bayar.ts';
import { TabelIjp } from './tabel-ijp.tsx';

type Props = {
  readonly penjaminanId: string;
  readonly tahun: readonly Tahun[];
  readonly jumlah: Parameters<typeof TabelIjp>[0]['jumlah'];
  readonly invoice: readonly Invoice[];
  readonly bolehBayar: boolean;
};

function dapatDibayar(tahun: readonly Tahun[], tahunKe: number): boolean {
  return tahun.some((row) => row.tahunKe === tahunKe && !row.menunggu && row.sisa !== null && toSen(row.sisa) > 0n);
}

/** The yearly schedule with the form of a payment under it; `?bayar=2` opens that of the second year. What is typed stays through every live refresh, and when the form is closed. */
export function JadwalIjp({ penjaminanId, tahun, jumlah, invoice, bolehBayar }: Props) {
  const langsung = Number(useSearchParams().get('bayar'));
  const [terbuka, setTerbuka] = useState<number | null>(bolehBayar && dapatDibayar(tahun, langsung) ? langsung : null);
  const [isian, setIsian] = useState<Readonly<Record<number, IsianBayar>>>({});
  const dipilih = tahun.find((row) => row.tahunKe === terbuka);

  function tindakan(row: Tahun) {
    if (row.menunggu) return <StatusMark kind="jalan">Menunggu jawaban</StatusMark>;
    if (row.sisa === null) return null;
    if (toSen(row.sisa) <= 0n) return <StatusMark kind="selesai">Lunas</StatusMark>;
    if (!bolehBayar) return null;
    return (
      <Button
        size="small"
        kind={row === tahun.find((lain) => lain.sisa !== null && toSen(lain.sisa) > 0n) ? 'primary' : 'secondary'}
        className="no-print"
        aria-label={`Bayar IJP tahun ke-${row.tahunKe}`}
        aria-expanded={terbuka === row.tahunKe}
        onClick={() => {
          setTerbuka(row.tahunKe);
          requestAnimationFrame(() => document.getElementById(`bayar-${row.tahunKe}-noReferensi`)?.focus());
        }}
      >
        Bayar
      </Button>
    );
  }

  function simpan(tahunKe: number, baru: IsianBayar | undefined) {
    setIsian(({ [tahunKe]: _lama, ...lain }) => (baru ? { ...lain, [tahunKe]: baru } : lain));
  }

  return (
    <>
      <TabelIjp tahun={tahun} jumlah={jumlah} tindakan={tindakan} />
      {dipilih && (
        <BayarTahun
          key={dipilih.tahunKe}
          penjaminanId={penjaminanId}
          tahun={dipilih}
          invoice={invoice}
          isian={isian[dipilih.tahunKe] ?? bawaanBayar(dipilih, invoice)}
          onChange={(baru) => simpan(dipilih.tahunKe, baru)}
          onSent={() => {
            simpan(dipilih.tahunKe, undefined);
            setTerbuka(null);
          }}
          onClose={() => setTerbuka(null)}
        />
      )}
    </>
  );
}
