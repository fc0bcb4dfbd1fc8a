import { type Actor, may } from '#lib/auth/actor.ts';
import { namesOf } from '#lib/auth/names.ts';
import { db } from '#lib/db.ts';
import { isId } from '#lib/id.ts';
import { approvalsSeen } from '#lib/persetujuan/decide-approval.ts';
import type { Prisma } from '#prisma/client.ts';
import type { Notice } from './queries.ts';

const surat = {
  id: true,
  operasi: true,
  status: true,
  nilai: true,
  objek_jenis: true,
  objek_id: true,
} as const satisfies Prisma.pengirimanSelect;
export type NoticeLetter = Prisma.pengirimanGetPayload<{ select: typeof surat }>;

const persetujuan = {
  id: true,
  jenis: true,
  status: true,
  jumlah: true,
  nilai: true,
  alasan: true,
  dibuat_oleh: true,
  diputus_oleh: true,
  surat: { select: surat, orderBy: { urutan: 'asc' }, take: 1 },
} as const satisfies Prisma.persetujuanSelect;
export type NoticeApproval = Prisma.persetujuanGetPayload<{ select: typeof persetujuan }>;

const delegasi = {
  id: true,
  sampai: true,
  dari_id: true,
  dari: { select: { nama: true } },
  kepada: { select: { nama: true } },
} as const satisfies Prisma.delegasiSelect;
export type NoticeDelegation = Prisma.delegasiGetPayload<{ select: typeof delegasi }>;

/** The records some notices speak of, by id; what the reader may not see any more is not among them. */
export interface NoticeRecords {
  readonly surat: ReadonlyMap<string, NoticeLetter>;
  readonly persetujuan: ReadonlyMap<string, NoticeApproval>;
  readonly delegasi: ReadonlyMap<string, NoticeDelegation>;
  /** names of makers and deciders */
  readonly nama: (id: string) => string | null;
}

/** Reads the records behind notices, scoped to what the reader sees now. */
export async function noticeRecords(actor: Actor, notices: readonly Notice[]): Promise<NoticeRecords> {
  const idsOf = (jenis: string) => notices.flatMap(({ objek }) => (objek[0] === jenis && isId(objek[1]) ? [objek[1]] : []));
  const cabang_id = { in: [...actor.cabangIds] };
  const [letters, approvals, delegations] = await Promise.all([
    may(actor, 'pengiriman.lihat')
      ? db().pengiriman.findMany({ where: { id: { in: idsOf('pengiriman') }, cabang_id }, select: surat })
      : [],
    db().persetujuan.findMany({ where: { AND: [{ id: { in: idsOf('persetujuan') } }, approvalsSeen(actor)] }, select: persetujuan }),
    db().delegasi.findMany({
      where: { id: { in: idsOf('delegasi') }, OR: [{ dari_id: actor.id }, { kepada_id: actor.id }] },
      select: delegasi,
    }),
  ]);
  return {
    surat: new Map(letters.map((row) => [row.id, row])),
    persetujuan: new Map(approvals.map((row) => [row.id, row])),
    delegasi: new Map(delegations.map((row) => [row.id, row])),
    nama: await namesOf(
      db(),
      approvals.flatMap((row) => [row.dibuat_oleh, row.diputus_oleh]),
    ),
  };
}
