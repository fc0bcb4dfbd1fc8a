import { StatusMark } from '#components/ui/status-mark.tsx';
import { statusPengajuan } from '#lib/covering/status.ts';
import { semuaStatusPengiriman } from '#lib/pengiriman/status.ts';
import type { Chapter } from './chapter.ts';

const rows = [
  statusPengajuan('berhasil', 'ada'),
  statusPengajuan('berhasil', null),
  ...semuaStatusPengiriman.filter((status) => status !== 'berhasil').map((status) => statusPengajuan(status, null)),
];

/** Every status as the product itself words it. */
export const statusChapter: Chapter = {
  id: 'status',
  title: 'Membaca status',
  body: (
    <>
      <p>Status ditulis dengan tanda dan kata. Warna hanya mengulang katanya. “Bola di” menyebut siapa yang sekarang harus bertindak.</p>
      <dl>
        {rows.map((row) => (
          <div key={row.kode}>
            <dt>
              <StatusMark kind={row.mark} strong>
                {row.label}
              </StatusMark>
            </dt>
            <dd>
              {row.kalimat}
              {row.bolaDi && <span className="text-faint"> Bola di {row.bolaDi}.</span>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  ),
};
