import { freezeRequest } from '../contract/canonical.ts';
import { type Endpoint, endpoints, type Operasi } from '../contract/endpoints.ts';
import type { JfusionProfile } from '../contract/profile.ts';

type Values = Readonly<Record<string, string | null | undefined>>;
const FILE = { sha256: '0'.repeat(64), size: 1, contentType: 'application/pdf' };
const BOUNDARY = 'bentuk';

/** What a profile makes of an operation's request, apart from its numbers: method, address, body, and how it is signed. */
export function shapeOf(operation: Operasi, values: Values, profile: JfusionProfile): string {
  const kind = (endpoints[operation] as Endpoint).body;
  const { method, target, body } = freezeRequest(
    operation,
    values,
    profile,
    kind === 'multipart' ? { file: FILE, boundary: BOUNDARY } : undefined,
  );
  return JSON.stringify([method, target, body, signingOf(operation, profile, body !== null)]);
}

function signingOf(operation: Operasi, { signature, inquiry }: JfusionProfile, hasBody: boolean): unknown {
  const kind = (endpoints[operation] as Endpoint).body;
  if (!hasBody || kind === 'query') return null;
  const inside = operation === 'inquiryIjp' && inquiry.signatureInBody;
  const header = kind === 'inquiry' ? signature.onGet : kind === 'multipart' ? signature.upload : true;
  const signs = inside || (header !== false && header !== 'none');
  return [header, inside, signs ? signature.mode : null, signs && signature.mode === 'pss' ? signature.saltLength : null];
}
