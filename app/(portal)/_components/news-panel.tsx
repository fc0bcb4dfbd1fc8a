import { Section } from '#components/layout/section.tsx';
import { HARI_AUDITOR, type RingkasanAuditor } from '#lib/laporan/ringkasan-auditor.ts';
import { Count } from './count.tsx';

/** What is new, in numbers alone, for who reads and changes nothing. */
export function NewsPanel({ kabar }: { readonly kabar: RingkasanAuditor }) {
  return (
    <Section title={`Yang baru dalam ${HARI_AUDITOR} hari terakhir`}>
      <ul>
        <Count label="Permohonan dan SPR diajukan" value={kabar.permohonan} href="/covering" />
        <Count label="Klaim diajukan" value={kabar.klaim} href="/klaim" />
        <Count label="Surat ditolak Jamkrindo" value={kabar.suratDitolak} href="/pengiriman?status=ditolak" />
        <Count label="Surat yang kini belum pasti" value={kabar.suratBelumPasti} href="/pengiriman?status=belum_pasti" />
        <Count label="Persetujuan diputus" value={kabar.keputusan} href="/persetujuan/riwayat" />
        <Count label="Aturan persetujuan diubah" value={kabar.aturanBerubah} href="/pengaturan/aturan" />
      </ul>
    </Section>
  );
}
