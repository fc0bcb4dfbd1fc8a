import type { Actor } from '#lib/auth/actor.ts';
import { akibatGabung, type bacaCabang, cabangBuka } from '#lib/cabang/queries.ts';
import { hariIni } from '#lib/tanggal.ts';
import { Gabungkan } from './gabungkan.tsx';
import { GantiKode } from './ganti-kode.tsx';
import { TutupAtauBuka } from './tutup-atau-buka.tsx';

type Props = { readonly actor: Actor; readonly cabang: Awaited<ReturnType<typeof bacaCabang>> };

/** What may be done with a branch that is not merged. */
export async function TindakanCabang({ actor, cabang }: Props) {
  const { id, nama, kodeUker, sampai, riwayatId } = cabang;
  if (cabang.digabungKe || !riwayatId) return null;
  const [akibat, buka] = await Promise.all([akibatGabung(actor, id), cabangBuka(actor)]);
  const hari = hariIni();
  return (
    <>
      <TutupAtauBuka id={id} nama={nama} sampai={sampai} hariIni={hari} />
      <Gabungkan id={id} nama={nama} tujuan={buka.filter((row) => row.id !== id)} akibat={akibat} hariIni={hari} />
      <GantiKode id={id} riwayatId={riwayatId} kodeUker={kodeUker} nama={nama} hariIni={hari} />
    </>
  );
}
