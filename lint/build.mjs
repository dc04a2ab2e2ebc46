// Called by Maven: node build.mjs. Installs only when the lock file changed, then lints the models and tests the rules.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const installed = join(here, 'node_modules', '.installed');
const lock = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');

function npm(...args) {
  const { status, error } = spawnSync('npm', args, { cwd: here, stdio: ['ignore', 'inherit', 'inherit'] });
  if (error) console.error(`lint: npm could not be started (Node 20.19, 22.12 or newer is needed): ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync(installed) || readFileSync(installed, 'utf8') !== lock) {
  npm('ci', '--prefer-offline', '--ignore-scripts', '--loglevel=error');
  writeFileSync(installed, lock);
}
npm('run', '--silent', 'lint');
npm('run', '--silent', 'test');
