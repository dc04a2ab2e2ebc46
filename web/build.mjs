// Called by Maven: node build.mjs <output folder>. Does only what changed inputs demand.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? join(here, 'dist'));
const stamp = join(dirname(out), '.web-built');
// for the application's eyes only: it lies outside of what is served
const manifest = join(out, '..', '..', 'assets.json');
// what the pages' scripts are made of, for the page of licences
const licences = join(out, '..', '..', 'web-licences.json');
const installed = join(here, 'node_modules', '.installed');

function filesUnder(folder) {
  return readdirSync(folder).sort().flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path.slice(here.length)).update(readFileSync(path));
  return hash.digest('hex');
}

const unchanged = (file, hash) => existsSync(file) && readFileSync(file, 'utf8') === hash;

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: here, stdio: ['ignore', 'inherit', 'inherit'] });
  if (error) console.error(`web: ${command} could not be started (Node 20.19, 22.12 or newer is needed): ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}


const lock = hashOf(['package.json', 'package-lock.json'].map((name) => join(here, name)));
const sources = hashOf([
  ...['package-lock.json', 'vite.config.ts', 'tsconfig.json'].map((name) => join(here, name)),
  ...filesUnder(join(here, 'src')),
]);

const { packages } = JSON.parse(readFileSync(join(here, 'package-lock.json'), 'utf8'));
const shipped = Object.entries(packages)
  .filter(([path, { dev }]) => path && !dev)
  .map(([path, { version, license }]) => ({ name: path.replace(/^.*node_modules\//, ''), version, licence: license }));

if (unchanged(stamp, sources) && existsSync(manifest) && existsSync(licences)) process.exit(0);
if (!unchanged(installed, lock)) {
  run('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']);
  writeFileSync(installed, lock);
}
const bin = (name, entry) => join(here, 'node_modules', name, entry);
run(process.execPath, [bin('typescript', 'bin/tsc'), '--noEmit']);
run(process.execPath, [bin('vite', 'bin/vite.js'), 'build', '--logLevel', 'error', '--outDir', out]);
renameSync(join(out, 'manifest.json'), manifest);
writeFileSync(licences, JSON.stringify(shipped));
writeFileSync(stamp, sources);
