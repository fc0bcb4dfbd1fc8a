import { type Endpoint, endpoints, type Operasi } from '../contract/endpoints.ts';
import type { FieldRow } from '../contract/field.ts';
import type { Context } from './context.ts';
import type { Posisi } from './ports.ts';

const labelPilihan = {
  langsung: 'Langsung, bersama jawaban pengajuan',
  setelah_bayar: 'Sesudah IJP dibayar',
  doc: 'pembayaran_ijp adalah tagihan, nilai_penagihan yang dibayar',
  swapped: 'pembayaran_ijp yang dibayar, nilai_penagihan tagihan',
} as const;
const pilihan = (...values: (keyof typeof labelPilihan)[]) => values.map((nilai) => ({ nilai, label: labelPilihan[nilai] }));

/** When a certificate is given: proposed by what the filing showed. */
export function askCertificate({ pertanyaan, findings }: Context, came: boolean): void {
  findings.leave('sertifikat.saat', 'Ditanyakan kepada orang.');
  pertanyaan.push({
    sakelar: 'sertifikat.saat',
    pertanyaan: `Jawaban pengajuan uji ${came ? 'memuat' : 'tidak memuat'} nomor sertifikat. Kapan Jamkrindo memberi sertifikat?`,
    pilihan: pilihan('langsung', 'setelah_bayar'),
    usul: came ? 'langsung' : 'setelah_bayar',
  });
}

/** Asked only where the answers could not tell. */
export function askLabels({ pertanyaan, profile, findings }: Context): void {
  findings.leave('ijp.labels', 'Ditanyakan kepada orang.');
  pertanyaan.push({
    sakelar: 'ijp.labels',
    pertanyaan: 'Jawaban pembayaran IJP uji tidak membedakan tagihan dari yang dibayar. Bagaimana Jamkrindo mengartikan kedua angkanya?',
    pilihan: pilihan('doc', 'swapped'),
    usul: profile.ijp.labels,
  });
}

/** Whether the same document again replaces the first: no answer tells. */
export function askUpload({ pertanyaan }: Context): void {
  pertanyaan.push({
    sakelar: 'replay.upload',
    pertanyaan: 'Bila dokumen klaim yang sama dikirim dua kali, apakah kiriman kedua menggantikan yang pertama? Tanyakan kepada Jamkrindo.',
    pilihan: [
      { nilai: 'tidak', label: 'Tidak, atau belum diketahui' },
      { nilai: 'terbukti', label: 'Ya, menggantikan' },
    ],
    usul: 'tidak',
  });
}

interface Repeated {
  readonly label: string;
  readonly singkat: string;
  readonly same: boolean;
  readonly accepted: boolean;
  readonly first: number;
  readonly second: number;
}

/** What a repeated reference did: shown by two calls, judged by a person. */
export function askReplay({ pertanyaan }: Context, { label, singkat, same, accepted, first, second }: Repeated): void {
  const said = same ? 'dijawab persis sama' : accepted ? 'diterima dengan jawaban lain' : 'ditolak';
  const upload = singkat === 'upload';
  pertanyaan.push({
    sakelar: `replay.${singkat}`,
    pertanyaan: `${label}: isi yang sama dikirim dua kali (percobaan ${first} dan ${second}); yang kedua ${said}. Pastikan di Jamkrindo: ${upload ? 'apakah kiriman kedua menggantikan yang pertama' : 'apakah hanya satu yang tercatat'}?`,
    pilihan: [
      { nilai: 'tidak', label: 'Tidak, atau belum diketahui' },
      { nilai: 'terbukti', label: upload ? 'Ya, menggantikan' : 'Ya, hanya satu yang tercatat' },
    ],
    usul: same && !upload ? 'terbukti' : 'tidak',
  });
}

/** Numbers written as text beyond what the document leaves open: asked of the operations that no call has proved. */
export function askNumbers({ pertanyaan, profile, proven }: Context): void {
  const open = (Object.keys(endpoints) as Operasi[]).filter((name) => endpoints[name].body === 'json' && !proven.has(name));
  const fieldsOf = (name: Operasi): string[] => {
    const { fields, singkat }: Endpoint = endpoints[name];
    return (fields as readonly FieldRow[])
      .filter(({ wire }) => wire === 'number' || wire === 'integer')
      .map((row) => `${singkat}.${row.name}`);
  };
  const now = profile.numbers.asString;
  const more = (names: readonly Operasi[]): Posisi => [...new Set([...now, ...names.flatMap(fieldsOf)])];
  const choices = open.map((name) => ({ nilai: more([name]), label: `Ya, semua angka pada ${(endpoints[name] as Endpoint).label}` }));
  const both = open.length > 1 ? [{ nilai: more(open), label: 'Ya, semua angka pada semua operasi itu' }] : [];
  if (open.length === 0) return;
  const names = new Intl.ListFormat('id').format(open.map((name) => (endpoints[name] as Endpoint).label));
  pertanyaan.push({
    sakelar: 'numbers.asString',
    pertanyaan: `${names} belum terbukti lewat panggilan. Apakah Jamkrindo meminta angkanya ditulis sebagai teks?`,
    pilihan: [{ nilai: now, label: 'Tidak, daftar yang ditemukan sudah cukup' }, ...choices, ...both],
    usul: now,
  });
}
