import { Sentence } from './sentence.ts';
import { runTool } from './tool.ts';

/** Runs prisma/seed.ts, which makes what every installation needs and is safe to repeat. Throws a Sentence with what it said if it fails. */
export async function seed(environment: NodeJS.ProcessEnv): Promise<void> {
  const result = await runTool('prisma/seed.ts', [], environment);
  if (!result.ok) throw new Sentence(`Data awal tidak dapat diisi.\n${result.output.trim()}`);
}
