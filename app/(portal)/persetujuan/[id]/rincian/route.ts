import { detailView } from '../../_components/detail-view.ts';
import { jsonDoor } from '../../_components/json-door.ts';

export const dynamic = 'force-dynamic';

/** One request whole, for the inbox; reading it here says nothing of who has opened it. */
export function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return jsonDoor(params, detailView);
}
