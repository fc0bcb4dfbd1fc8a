// Read by whatever Node the machine has: only syntax and modules that Node 14 knows, so that an old one gets its sentence.
import process from 'node:process';

/** Checks the Node version, installs what is missing and hands over to `entry` (a .ts file beside this one) under Node 24. */
export function launch(entry) {
  const version = process.versions.node.split('.').map(Number);
  if (version[0] < 20 || (version[0] === 20 && version[1] < 9)) {
    console.error(`Node.js ${process.versions.node} terlalu lama. Pasang Node.js 20.9 atau lebih baru, lalu ulangi perintah ini.`);
    process.exit(1);
  }
  import('./bootstrap.mjs')
    .then((bootstrap) => bootstrap.handOver(entry, process.argv.slice(2)))
    .catch((error) => {
      console.error(error?.sentence ? error.message : error);
      process.exit(1);
    });
}
