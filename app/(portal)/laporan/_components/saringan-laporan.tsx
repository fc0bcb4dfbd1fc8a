'use client';

import Form from 'next/form';
import Link from 'next/link';
import { useState } from 'react';
import { DateInput } from '#components/form/date-input.tsx';
import { Field } from '#components/form/field.tsx';
import { Button } from '#components/ui/button.tsx';

interface Pilih {
  readonly kode: string;
  readonly label: string;
}

type Props = {
  readonly action: string;
  readonly dari: string;
  readonly sampai: string;
  readonly cabang: string;
  readonly produk: string;
  readonly menurut: string;
  readonly daftarCabang: readonly Pilih[];
  readonly daftarProduk: readonly Pilih[];
  readonly salah: string | null;
  readonly cepat: readonly { readonly label: string; readonly href: string; readonly kini: boolean }[];
};

/** What a report is asked for: period, branch, product; the month is one click away. */
export function SaringanLaporan({ action, menurut, salah, cepat, ...awal }: Props) {
  const [dari, setDari] = useState(awal.dari);
  const [sampai, setSampai] = useState(awal.sampai);
  return (
    <Form action={action} className="no-print mb-6 border-b border-rule pb-5">
      <div className="grid items-end gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-[11rem_11rem_minmax(0,14rem)_minmax(0,14rem)_auto]">
        <DateInput id="dari" name="dari" label="Dari" value={dari} onChange={setDari} />
        <DateInput id="sampai" name="sampai" label="Sampai" value={sampai} onChange={setSampai} />
        <Pilihan id="cabang" label="Cabang" semua="Semua cabang" daftar={awal.daftarCabang} awal={awal.cabang} />
        {awal.daftarProduk.length > 0 && (
          <Pilihan id="produk" label="Produk" semua="Semua produk" daftar={awal.daftarProduk} awal={awal.produk} />
        )}
        <input type="hidden" name="menurut" value={menurut} />
        <Button type="submit" kind="primary" size="large" className="justify-self-start">
          Tampilkan
        </Button>
      </div>
      {salah && (
        <p role="alert" className="mt-2 font-medium text-danger">
          {salah}
        </p>
      )}
      <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1">
        {cepat.map(({ label, href, kini }) => (
          <Link
            key={label}
            href={href}
            aria-current={kini || undefined}
            className="rounded text-accent hover:underline aria-current:font-medium aria-current:text-ink"
          >
            {label}
          </Link>
        ))}
      </p>
    </Form>
  );
}

function Pilihan({ id, label, semua, daftar, awal }: { id: string; label: string; semua: string; daftar: readonly Pilih[]; awal: string }) {
  return (
    <Field id={id} label={label}>
      {(aria) => (
        <span className="field-box">
          <select
            {...aria}
            name={id}
            defaultValue={awal}
            className="w-full min-w-0 flex-1 rounded-md bg-transparent px-2.5 py-2 text-ink outline-none [&>option]:bg-sheet"
          >
            {daftar.length !== 1 && <option value="">{semua}</option>}
            {daftar.map(({ kode, label: nama }) => (
              <option key={kode} value={kode}>
                {nama}
              </option>
            ))}
          </select>
        </span>
      )}
    </Field>
  );
}
