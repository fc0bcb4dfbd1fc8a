import Link from 'next/link';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { holds } from '#lib/auth/permissions.ts';
import { isiDaftar } from '#lib/referensi/baca-referensi.ts';
import { kolomKode } from '#lib/referensi/fields.ts';
import { type JenisDaftar, jenisDaftar } from '#lib/referensi/jenis-daftar.ts';
import { hariIni } from '#lib/tanggal.ts';
import { pageFor } from '../../../../../_request/page-for.ts';
import { KodeTable } from '../../_components/kode-table.tsx';
import { RowDialog } from '../../_components/row-dialog.tsx';
import { simpanBarisKode } from '../../actions.ts';

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };
const dasar = '/pengaturan/referensi/kode';

/** One code list at a time, found by code or word. */
export default async function KodePage({ searchParams }: Props) {
  const actor = await pageFor('referensi.lihat');
  const { daftar, kata: minta } = await searchParams;
  const jenis = jenisDaftar.find((row) => row.daftar === daftar) ?? jenisDaftar[0];
  if (!jenis) return null;
  const kata = typeof minta === 'string' ? minta.trim().slice(0, 80) : '';
  const { rows, jumlah } = await isiDaftar(actor, jenis.daftar, kata);
  const bolehUbah = holds(actor.peran, 'referensi.ubah');
  const hari = hariIni();
  return (
    <div className="lg:grid lg:grid-cols-[12rem_minmax(0,1fr)] lg:items-start lg:gap-10">
      <DaftarIndex terpilih={jenis} />
      <div className="min-w-0">
        <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
          <p className="max-w-prose text-soft">{jenis.dipakai}</p>
          {bolehUbah && (
            <RowDialog
              primary
              key={jenis.daftar}
              label="Tambah kode"
              title={`Tambah kode ${jenis.label.toLowerCase()}`}
              kolom={kolomKode}
              awal={{ kode: '', label: '', berlaku_dari: hari, berlaku_sampai: '' }}
              lain={{ baru: true, daftar: jenis.daftar }}
              simpan={simpanBarisKode}
            />
          )}
        </div>
        <form action={dasar} className="no-print mb-3 flex flex-wrap items-center gap-2">
          <input type="hidden" name="daftar" value={jenis.daftar} />
          <div className="field-box w-72">
            <input
              key={kata}
              type="search"
              name="kata"
              defaultValue={kata}
              aria-label={`Cari di ${jenis.label}`}
              placeholder="Cari kode atau kata"
            />
          </div>
          <Button type="submit">Cari</Button>
          <span className="text-soft">
            {jumlah > rows.length ? `${rows.length} dari ${jumlah.toLocaleString('id-ID')} kode; persempit pencarian` : `${jumlah} kode`}
          </span>
        </form>
        {rows.length > 0 ? (
          <KodeTable jenis={jenis} rows={rows} hari={hari} bolehUbah={bolehUbah} />
        ) : (
          <EmptyState title={kata ? `Tidak ada kode yang cocok dengan “${kata}”` : 'Daftar ini masih kosong'}>
            {kata ? 'Coba awal kodenya, atau kata lain dari artinya.' : 'Tambahkan kodenya satu per satu dari daftar resmi Jamkrindo.'}
          </EmptyState>
        )}
      </div>
    </div>
  );
}

function DaftarIndex({ terpilih }: { readonly terpilih: JenisDaftar }) {
  return (
    <nav aria-label="Daftar kode" className="no-print mb-4 flex gap-1 overflow-x-auto lg:flex-col">
      {jenisDaftar.map(({ daftar, label }) => (
        <Link
          key={daftar}
          href={`${dasar}?daftar=${daftar}`}
          aria-current={daftar === terpilih.daftar ? 'page' : undefined}
          className="rounded px-2.5 py-1.5 whitespace-nowrap text-soft hover:text-accent aria-[current=page]:bg-accent-wash aria-[current=page]:font-medium aria-[current=page]:text-ink"
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
