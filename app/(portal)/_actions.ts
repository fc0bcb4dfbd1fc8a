'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { cariCepat, type HasilCari } from '#lib/covering/cari-cepat.ts';
import { type ActionResult, act } from '../_request/form-action.ts';
import { isOwnOrigin } from '../_request/origin.ts';
import { signOutHere } from '../_request/session.ts';

/** Ends this session and goes to the sign-in page. */
export async function keluar(): Promise<never> {
  if (!isOwnOrigin(await headers())) redirect('/');
  await signOutHere();
  redirect('/masuk?sesi=keluar');
}

/** Finds filings for Ctrl K; what was typed travels in the body, never in an address. */
export async function cari(text: string): Promise<ActionResult<HasilCari[]>> {
  return act((actor) => cariCepat(actor, z.string().max(200).parse(text)));
}
