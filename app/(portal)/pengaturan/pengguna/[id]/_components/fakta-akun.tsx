import { Facts } from '#components/layout/facts.tsx';
import { Section } from '#components/layout/section.tsx';
import { CopyCode } from '#components/ui/copy-code.tsx';
import { daftarPeran } from '#lib/auth/permissions.ts';
import type { bacaAkun } from '#lib/pengguna/queries.ts';
import { formatWaktu } from '#lib/tanggal.ts';

/** What is recorded about a person: names, roles with what each may do, branches. */
export function FaktaAkun({ akun }: { readonly akun: Awaited<ReturnType<typeof bacaAkun>> }) {
  const waktu = (moment: Date | null) => moment && formatWaktu(moment);
  return (
    <>
      <Section title="Akun">
        <Facts
          items={[
            { label: 'Nama pengguna', value: <CopyCode value={akun.namaPengguna} /> },
            { label: 'Surel', value: akun.email },
            { label: 'Sandi dipilih', value: waktu(akun.sandiDiubahPada) ?? (akun.status === 'diundang' ? 'Belum' : null) },
            { label: 'Kode masuk', value: akun.faktorKedua ? `Terpasang ${formatWaktu(akun.faktorKedua)}` : 'Belum dipasang' },
            { label: 'Ditambahkan', value: formatWaktu(akun.dibuatPada) },
          ]}
        />
      </Section>
      <Section title="Wewenang">
        <dl>
          {akun.peran.map((peran) => (
            <div key={peran} className="border-b border-rule py-1.5">
              <dt className="font-medium">{daftarPeran[peran].label}</dt>
              <dd className="text-soft">{daftarPeran[peran].kalimat}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title="Cabang">
        <Facts
          items={[
            { label: 'Cabangnya', value: `${akun.cabang.kodeUker} ${akun.cabang.nama}` },
            {
              label: 'Melihat juga',
              value: akun.semuaCabang
                ? 'Semua cabang, juga yang dibuka kemudian'
                : akun.cakupan.map((row) => row.nama).join(', ') || 'Hanya cabangnya sendiri',
              wide: akun.cakupan.length > 2,
            },
          ]}
        />
      </Section>
    </>
  );
}
