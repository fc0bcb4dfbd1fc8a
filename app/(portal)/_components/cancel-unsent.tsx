import { may } from '#lib/auth/actor.ts';
import { cancellable, type StatusPengiriman } from '#lib/pengiriman/status.ts';
import { lettersUnderReview } from '#lib/pengiriman/under-review.ts';
import { pageActor } from '../../_request/session.ts';
import { CancelLetter } from '../pengiriman/[id]/_components/cancel-letter.tsx';

type Props = {
  readonly pengirimanId: string;
  readonly status: StatusPengiriman;
  readonly percobaan: Parameters<typeof cancellable>[1];
};

/** Cancelling a letter that never left, for who may; not once a checker has it open. */
export async function CancelUnsent({ pengirimanId, status, percobaan }: Props) {
  if (!cancellable(status, percobaan)) return null;
  const actor = await pageActor();
  if (!may(actor, 'pengiriman.batalkan') || (await lettersUnderReview(actor, [pengirimanId])).size > 0) return null;
  return <CancelLetter pengirimanId={pengirimanId} />;
}
