import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, DriverAdapterError } from '@prisma/driver-adapter-utils';
import type { SchemaContainer, SchemaEngine } from '@prisma/schema-engine-wasm';
// The package's main entry imports its .wasm as a module, which plain Node cannot do; this one is handed the compiled module.
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import { DatabaseError, Pool } from 'pg';

type Glue = { SchemaEngine: typeof SchemaEngine; __wbg_set_wasm: (exports: WebAssembly.Exports) => void };

const bg = glue as unknown as Glue;
let loaded: Promise<void> | undefined;

/** Prisma's adapter cuts a script at every semicolon, also inside a function's body. Sent whole, a migration is also one transaction. */
class WholeScripts extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script).catch(inPrismaWords);
    };
    return adapter;
  }
}

function inPrismaWords(error: unknown): never {
  if (!(error instanceof DatabaseError)) throw error;
  const { code = '', severity = '', message, detail, column, hint } = error;
  throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint });
}

/** Lends Prisma's schema engine (WebAssembly) for one database to `use`. Connections run in UTC. Rejects with the engine's own error. */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  schema: readonly SchemaContainer[],
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= load();
  await loaded;
  const pool = new Pool({ connectionString: databaseUrl, options: '-c timezone=UTC' });
  pool.on('error', () => {});
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool));
  const models = schema.map((file): [string, string] => [file.path, file.content]);
  try {
    const engine = await bg.SchemaEngine.new({ datamodels: models.length > 0 ? models : undefined }, () => {}, adapter);
    return await use(engine).finally(() => engine.free());
  } finally {
    await pool.end();
  }
}

async function load(): Promise<void> {
  const file = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm');
  const { instance } = await WebAssembly.instantiate(readFileSync(file), { './schema_engine_bg.js': { ...glue, ...patientTimers() } });
  bg.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}

/** The engine leaves its ten-second lock timer behind, which would hold up the end of every process that has migrated. */
function patientTimers(): Record<string, (run: () => void, ms: number) => NodeJS.Timeout> {
  const names = Object.keys(glue).filter((name) => name.startsWith('__wbg_setTimeout_'));
  return Object.fromEntries(names.map((name) => [name, (run, ms) => setTimeout(run, ms >>> 0).unref()]));
}
