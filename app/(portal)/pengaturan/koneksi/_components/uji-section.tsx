import Link from 'next/link';
import { Section } from '#components/layout/section.tsx';
import type { Actor } from '#lib/auth/actor.ts';
import { holds } from '#lib/auth/permissions.ts';
import { ringkasanKoneksi } from '#lib/koneksi/queries.ts';
import { daftarUji } from '#lib/koneksi/uji/daftar-uji.ts';
import { isianUatAwal } from '#lib/koneksi/uji/isian-uat-awal.ts';
import { LiveRefresh } from '../../../_components/live-refresh.tsx';
import { FormUat } from '../uji/_components/form-uat.tsx';
import { TombolUjiKoneksi } from '../uji/_components/tombol-uji-koneksi.tsx';
import { UjiTable } from '../uji/_components/uji-table.tsx';
import { statusUji } from '../uji/_components/uji-view.ts';

const nama = { sandbox: 'sandbox', uat: 'UAT', produksi: 'produksi' };

/** The two buttons that test the connection, and how the last tests went. */
export async function UjiSection({ actor }: { readonly actor: Actor }) {
  const [rows, { lingkungan }, awal] = await Promise.all([daftarUji(actor), ringkasanKoneksi(), isianUatAwal(actor)]);
  const terakhir = rows.slice(0, 3);
  const terbuka = rows.find(({ status }) => statusUji[status].aktif);
  return (
    <Section title="Uji & UAT" id="uji">
      <LiveRefresh watch={terakhir.map(({ id }) => `uji:${id}`)} />
      <p className="pt-2 text-soft">
        Uji koneksi memeriksa alamat, jam, kredensial, dan tanda tangan tanpa mengubah apa pun. UAT mencari posisi sakelar yang dipahami
        Jamkrindo, satu per satu.
      </p>
      {holds(actor.peran, 'koneksi.ubah') && (
        <div className="no-print my-3 flex flex-wrap items-center gap-2">
          <TombolUjiKoneksi disabled={terbuka !== undefined} />
          <FormUat awal={awal} produksi={lingkungan === 'produksi'} lingkungan={nama[lingkungan]} disabled={terbuka !== undefined} />
          {terbuka && (
            <span className="text-soft">
              Selesaikan dahulu{' '}
              <Link
                href={`/pengaturan/koneksi/uji/${terbuka.id}`}
                className="rounded text-accent underline underline-offset-2 hover:decoration-2"
              >
                pengujian yang masih terbuka
              </Link>
              .
            </span>
          )}
        </div>
      )}
      {terakhir.length === 0 ? (
        <p className="py-2 text-soft">Belum pernah diuji dari halaman ini.</p>
      ) : (
        <>
          <UjiTable rows={terakhir} />
          <p className="no-print pt-2">
            <Link href="/pengaturan/koneksi/uji" className="rounded text-accent underline underline-offset-2 hover:decoration-2">
              Semua pengujian
            </Link>
          </p>
        </>
      )}
    </Section>
  );
}
