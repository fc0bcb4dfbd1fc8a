import { berkasKlaim } from '#lib/klaim/berkas-klaim.ts';
import { fileDoor } from '../../../../_request/file-door.ts';

export const dynamic = 'force-dynamic';

/** The claim pack as one PDF: letter, checklist and every document; to look at and print, or (`?unduh=1`) to keep. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const how = new URL(request.url).searchParams.get('unduh') === '1' ? 'attachment' : 'inline';
  return fileDoor(params, async (actor, id) => ({ ...(await berkasKlaim(actor, id)), tipe: 'application/pdf', how }));
}
