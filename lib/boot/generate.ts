import { join } from 'node:path';
import { inProject } from './paths.ts';
import { Sentence } from './sentence.ts';
import { onlyIfChanged } from './stamp.ts';
import { runTool } from './tool.ts';
import { inTurn } from './turn.mjs';

/** Generates Prisma's client from prisma/schema if that has changed. Throws a Sentence with Prisma's own words if the schema is wrong. */
export async function generate(): Promise<boolean> {
  return await inTurn('generate', () =>
    onlyIfChanged(
      inProject('prisma', 'generated', '.stamp'),
      ['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json'],
      async () => {
        const result = await runTool(join('node_modules', 'prisma', 'build', 'index.js'), ['generate'], {
          // Any existing program will do: the engine is not used here, and without this Prisma would download it.
          PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          CHECKPOINT_DISABLE: '1',
        });
        if (!result.ok) throw new Sentence(`Klien basis data tidak dapat dibuat dari prisma/schema.\n${result.output.trim()}`);
      },
    ),
  );
}

if (import.meta.main) await generate();
