import { bukaBerkas } from '#lib/berkas/buka-berkas.ts';
import { fileDoor } from '../../_request/file-door.ts';

export const dynamic = 'force-dynamic';

/** The only door to stored files: who is signed in and sees the file's branch gets it, to look at or (`?unduh=1`) to keep. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const how = new URL(request.url).searchParams.get('unduh') === '1' ? 'attachment' : 'inline';
  return fileDoor(params, async (actor, id) => ({ ...(await bukaBerkas(actor, id)), how }));
}
